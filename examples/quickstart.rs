//! A first session: a small table built in code, and names resolved against it.
//!
//! `cargo run --release --example quickstart`

use aka::{Alias, AliasTable, Decision, Entity, Resolver};

fn main() -> aka::Result<()> {
    let resolver = Resolver::new(&table()?)?;

    println!("One man, however he is spelled\n");
    for name in [
        "Amirkhan Motaqi",
        "MUTTAQI, Amir Khan",
        "Mullah Amir Khan Mottaqi",
        "امیرخان متقی",
        "Амир Хан Муттаки",
    ] {
        tell(&resolver, name);
    }

    println!("\nWhy\n");
    let found = resolver.resolve("Amirkhan Motaqi");
    if let Some(best) = found.best() {
        println!("Amirkhan Motaqi beside {}, in bits:", best.alias());
        print!("{}", found.evidence(best));
    }

    println!("\nA son and his father\n");
    for name in ["Ahmed Masood", "Ahmed Shah Masood", "احمد مسعود", "احمد شاه مسعود"] {
        tell(&resolver, name);
    }

    println!("\nA tie: two men of one name, between whom the name alone does not decide\n");
    tell(&resolver, "Emran Khan");

    println!("\nNobody in the table\n");
    tell(&resolver, "Zalmay Khalilzad");
    Ok(())
}

/// The entities that we know.
fn table() -> aka::Result<AliasTable> {
    let mut table = AliasTable::new();
    table.insert(
        Entity::person("muttaqi", "Amir Khan Muttaqi").alias(Alias::new("امیر خان متقی").language("ps")),
    )?;
    table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
    table.insert(Entity::person("son", "Ahmad Massoud"))?;
    table.insert(Entity::person("father", "Ahmad Shah Massoud"))?;
    table.insert(Entity::person("khan-premier", "Imran Khan"))?;
    table.insert(Entity::person("khan-singer", "Imran Khan"))?;
    table.insert(Entity::organization("nrf", "National Resistance Front of Afghanistan"))?;
    Ok(table)
}

/// Resolves a name and says what came of it.
fn tell(resolver: &Resolver, name: &str) {
    let found = resolver.resolve(name);
    let candidates = || found.candidates().iter().map(|it| format!("{} {:.2}", it.id(), it.probability()));
    let answer = match found.decision() {
        Decision::Match => {
            found.matched().map_or_else(String::new, |it| format!("{} ({:.3})", it.id(), it.probability()))
        }
        Decision::Ambiguous => format!("ambiguous: {}", candidates().take(2).collect::<Vec<_>>().join(", ")),
        _ => format!("unknown ({:.3} for none of them)", found.nil_probability()),
    };
    println!("  {name} → {answer}");
}
