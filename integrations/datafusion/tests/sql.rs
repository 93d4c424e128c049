//! Each function in SQL: what it answers, and that it answers as the library does.

mod support;

use std::sync::Arc;

use aka::{Alias, AliasTable, Comparer, Decision, Document, Entity, Kind, Name, Query, Resolver};
use aka_datafusion::Functions;
use datafusion::arrow::array::{
    Array, ArrayRef, AsArray, DictionaryArray, Float64Array, Int64Array, LargeStringArray, ListArray,
    RecordBatch, StringArray, StringViewArray, StructArray,
};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Int32Type, Int64Type};
use datafusion::prelude::{SessionConfig, SessionContext};
use support::{Outcome, rows};

fn resolver() -> aka::Result<Resolver> {
    let mut table = AliasTable::new();
    table.insert(
        Entity::person("muttaqi", "Amir Khan Muttaqi").alias(Alias::new("امیر خان متقی").language("fa")),
    )?;
    table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
    table.insert(Entity::person("karzai", "Hamid Karzai"))?;
    table.insert(Entity::person("sistani-1", "Ali Sistani"))?;
    table.insert(Entity::person("sistani-2", "Ali Sistani"))?;
    table.insert(Entity::organization("melli", "Bank Melli Iran"))?;
    table.insert(Entity::location("tehran", "Tehran"))?;
    Resolver::new(&table)
}

/// A session, and the functions registered with it.
fn session() -> Outcome<(SessionContext, Functions)> {
    let mut context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(2));
    let functions = Functions::new(resolver()?);
    functions.register(&mut context)?;
    Ok((context, functions))
}

/// What a query of a single row and column says, as text.
async fn one(context: &SessionContext, query: &str) -> Outcome<Option<String>> {
    let rows = rows(context, query).await?;
    assert_eq!((rows.num_rows(), rows.num_columns()), (1, 1), "{query}");
    let text = cast(rows.column(0), &DataType::Utf8)?;
    let text = text.as_string::<i32>();
    Ok(text.is_valid(0).then(|| text.value(0).to_owned()))
}

#[tokio::test]
async fn literals() -> Outcome {
    let (context, _) = session()?;
    let cases = [
        ("a match", "aka_resolve('Amirkhan Motaqi')['id']", Some("muttaqi")),
        ("its canonical name", "aka_resolve('امیر خان متقی')['name']", Some("Amir Khan Muttaqi")),
        ("its decision", "aka_resolve('Karsai, Hamid')['decision']", Some("match")),
        ("its probability", "aka_resolve('Hamid Karzai')['probability'] > 0.9", Some("true")),
        ("of the kind", "aka_resolve('Bank Melli', 'organization')['id']", Some("melli")),
        ("not of the kind", "aka_resolve('Hamid Karzai', 'location')['decision']", Some("unknown")),
        ("a kind that is not known", "aka_resolve('Hamid Karzai', NULL)['id']", Some("karzai")),
        ("a kind that is none", "aka_resolve('Hamid Karzai', 'alien')['id']", None),
        ("two fit", "aka_resolve('Ali Sistani')['decision']", Some("ambiguous")),
        ("two fit, so that neither is named", "aka_resolve('Ali Sistani')['id']", None),
        ("unknown", "aka_resolve('Zalmay Khalilzad')['decision']", Some("unknown")),
        ("unknown has no name", "aka_resolve('Zalmay Khalilzad')['name']", None),
        ("unknown is likely", "aka_resolve('Zalmay Khalilzad')['probability'] > 0.9", Some("true")),
        ("empty", "aka_resolve('')['decision']", Some("unknown")),
        ("null", "aka_resolve(NULL)['decision']", None),
        ("null is null", "aka_resolve(CAST(NULL AS VARCHAR)) IS NULL", Some("true")),
        ("spellings", "aka_compare('Saeed Khatibzadeh', 'Said Khatib-Zada') > 0.9", Some("true")),
        (
            "father and son",
            "aka_compare('Ahmad Massoud', 'Ahmad Shah Massoud') < aka_compare('Ahmad Massoud', 'Ahmed Masood')",
            Some("true"),
        ),
        ("compared with null", "aka_compare('Ahmad Massoud', NULL)", None),
        ("a key", "aka_key('MUTTAQI, Mullah Amir Khan')", Some("KN MR MTK")),
        ("the key of null", "aka_key(NULL)", None),
        ("mentions", "cardinality(aka_annotate('Hamid Karzai flew to Tehran.'))", Some("2")),
        ("a mention", "aka_annotate('Hamid Karzai flew to Tehran.')[2]['id']", Some("tehran")),
        ("no mention", "cardinality(aka_annotate('nothing'))", Some("0")),
        ("the mentions in null", "aka_annotate(NULL) IS NULL", Some("true")),
    ];
    for (name, call, expected) in cases {
        let found =
            one(&context, &format!("SELECT {call}")).await.map_err(|error| format!("{name}: {error}"))?;
        assert_eq!(found.as_deref(), expected, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn mistakes_are_told_before_anything_is_done() -> Outcome {
    let (context, functions) = session()?;
    let cases = [
        ("a number", "aka_resolve(7)", "aka_resolve takes text, not Int64"),
        ("no argument", "aka_key()", "aka_key takes 1 argument, not 0"),
        ("too few", "aka_compare('Karzai')", "aka_compare takes 2 arguments, not 1"),
        ("too many", "aka_resolve('Karzai', 'person', 'x')", "aka_resolve takes 1 or 2 arguments, not 3"),
        ("a struct", "aka_annotate(aka_resolve('Karzai'))", "aka_annotate takes text, not Struct"),
    ];
    for (name, call, expected) in cases {
        let error = context.sql(&format!("SELECT {call}")).await.err().ok_or(name)?.to_string();
        assert!(error.contains(expected), "{name}: {error}");
    }
    assert_eq!(functions.tally().rows, 0);
    Ok(())
}

#[tokio::test]
async fn no_table() -> Outcome {
    let mut context = SessionContext::new();
    Functions::without_table().register(&mut context)?;
    assert_eq!(one(&context, "SELECT aka_key('Ali')").await?.as_deref(), Some("L"));
    let error = one(&context, "SELECT aka_resolve('Ali')['id']").await.err().ok_or("an error")?.to_string();
    assert!(error.contains("aka_resolve: this process has no table"), "{error}");
    let missing = Functions::open("no/such/table.aka").err().ok_or("an error")?.to_string();
    assert!(missing.contains("no/such/table.aka"), "{missing}");
    Ok(())
}

const NAMES: [Option<&str>; 8] = [
    Some("Amirkhan Motaqi"),
    None,
    Some("Hamid Karsai"),
    Some("Amirkhan Motaqi"),
    Some("Ali Sistani"),
    Some(""),
    Some("Владимир Путин"),
    Some("Hamid Karsai"),
];

/// The same names in each encoding that Arrow has for text.
fn encodings() -> Outcome<Vec<(&'static str, ArrayRef)>> {
    let names = || NAMES.to_vec();
    let encoded = |key, value| {
        let kind = DataType::Dictionary(Box::new(key), Box::new(value));
        cast(&StringArray::from(names()), &kind)
    };
    Ok(vec![
        ("Utf8", Arc::new(StringArray::from(names()))),
        ("LargeUtf8", Arc::new(LargeStringArray::from(names()))),
        ("Utf8View", Arc::new(StringViewArray::from(names()))),
        ("a dictionary", Arc::new(NAMES.into_iter().collect::<DictionaryArray<Int32Type>>())),
        ("a dictionary of LargeUtf8", encoded(DataType::UInt8, DataType::LargeUtf8)?),
        ("a dictionary of Utf8View", encoded(DataType::Int64, DataType::Utf8View)?),
    ])
}

#[tokio::test]
async fn columns_answer_as_the_library_does() -> Outcome {
    let resolver = resolver()?;
    for (encoding, names) in encodings()? {
        let (context, functions) = session()?;
        context.register_batch("mentions", RecordBatch::try_from_iter([("name", names)])?)?;
        let query = "SELECT aka_resolve(name), aka_key(name), aka_compare(name, 'Hamid Karzai'), aka_annotate(name) FROM mentions";
        let found = rows(&context, query).await?;
        let [entities, keys, probabilities, mentions] = [0, 1, 2, 3].map(|column| found.column(column));
        for (row, name) in NAMES.into_iter().enumerate() {
            check_entity(entities.as_struct(), row, name.map(|name| (&resolver, name)), encoding);
            check_mentions(mentions.as_list(), row, name.map(|name| (&resolver, name)), encoding);
            let key = name.map(|name| Name::parse(name).blocking_key());
            let keys = keys.as_string::<i32>();
            assert_eq!(keys.is_valid(row).then(|| keys.value(row).to_owned()), key, "{encoding}");
            let karzai = Name::parse("Hamid Karzai");
            let expected = name.map(|name| Comparer::new().probability(&Name::parse(name), &karzai));
            let probabilities: &Float64Array = probabilities.as_primitive();
            let found = probabilities.is_valid(row).then(|| probabilities.value(row));
            assert_eq!(found, expected, "{encoding}");
        }
        let tally = functions.tally();
        assert_eq!(
            (tally.rows, tally.distinct, tally.refused),
            (4 * 8, 4 * 6, 0),
            "each distinct name once, of {encoding}"
        );
    }
    Ok(())
}

fn check_entity(entities: &StructArray, row: usize, expected: Option<(&Resolver, &str)>, encoding: &str) {
    let text = |column: &str| {
        let column = entities.column_by_name(column).unwrap().as_string::<i32>();
        column.is_valid(row).then(|| column.value(row).to_owned())
    };
    let Some((resolver, name)) = expected else {
        assert!(entities.is_null(row), "{encoding}");
        return;
    };
    let answer = resolver.resolve(name);
    let matched = answer.matched().map(|found| found.id().to_owned());
    assert_eq!(text("id"), matched, "{name:?}, {encoding}");
    assert_eq!(
        text("name"),
        answer.matched().map(|found| found.entity().name().to_owned()),
        "{name:?}, {encoding}"
    );
    assert_eq!(text("decision").as_deref(), Some(answer.decision().as_str()), "{name:?}, {encoding}");
    let probability = match answer.decision() {
        Decision::Unknown => answer.nil_probability(),
        _ => answer.best().unwrap().probability(),
    };
    let found: &Float64Array = entities.column_by_name("probability").unwrap().as_primitive();
    assert_eq!(found.value(row), probability, "{name:?}, {encoding}");
}

fn check_mentions(lists: &ListArray, row: usize, expected: Option<(&Resolver, &str)>, encoding: &str) {
    let Some((resolver, text)) = expected else {
        assert!(lists.is_null(row), "{encoding}");
        return;
    };
    let mentions = lists.value(row);
    let mentions = mentions.as_struct();
    let [starts, ends] =
        [0, 1].map(|column| mentions.column(column).as_primitive::<Int64Type>().values().to_vec());
    let ids: Vec<_> = mentions.column(2).as_string::<i32>().iter().collect();
    let probabilities: &Float64Array = mentions.column(3).as_primitive();
    let document = Document::annotate(resolver, text);
    assert_eq!(mentions.len(), document.mentions().len(), "{text:?}, {encoding}");
    for (at, expected) in document.mentions().iter().enumerate() {
        assert_eq!(
            [starts[at], ends[at]],
            [expected.chars.start, expected.chars.end].map(|place| place as i64)
        );
        assert_eq!(ids[at], expected.entity.as_deref(), "{text:?}, {encoding}");
        assert_eq!(probabilities.value(at), expected.probability, "{text:?}, {encoding}");
    }
}

#[tokio::test]
async fn a_bad_row_is_null_and_counted() -> Outcome {
    let (context, functions) = session()?;
    let query = "SELECT count(*) FILTER (WHERE name IS NOT NULL AND r IS NULL) AS refused, count(r) AS answered
        FROM (SELECT name, aka_resolve(name, kind) AS r FROM (VALUES ('Karzai', 'person'), ('Karzai', 'alien'), ('Karzai', 'alien'),
            (NULL, 'alien'), ('Karzai', NULL), ('Tehran', 'place'), ('Tehran', 'location')) AS mentions (name, kind))";
    let found = rows(&context, query).await?;
    let count =
        |column| found.column_by_name(column).map(|column| column.as_primitive::<Int64Type>().value(0));
    assert_eq!((count("refused"), count("answered")), (Some(3), Some(3)));
    assert_eq!(functions.tally().refused, 3);
    Ok(())
}

#[tokio::test]
async fn mentions_are_where_substr_finds_them() -> Outcome {
    let resolver = resolver()?;
    let (context, _) = session()?;
    let texts = [
        "Президент Hamid Karzai flew to Tehran. Karzai spoke.",
        "Nobody came.",
        "“Mottaki” – Manouchehr Mottaki.",
    ];
    context.register_batch(
        "articles",
        RecordBatch::try_from_iter([("text", Arc::new(StringArray::from(texts.to_vec())) as ArrayRef)])?,
    )?;
    let query = "SELECT text, substr(text, m['start'] + 1, m['end'] - m['start']) AS mention, m['id'] AS id, m['probability'] AS probability
        FROM (SELECT text, unnest(aka_annotate(text)) AS m FROM articles)";
    let found = rows(&context, query).await?;
    let mut expected = Vec::new();
    for text in texts {
        for mention in Document::annotate(&resolver, text).mentions() {
            expected.push((
                mention.text.clone(),
                mention.entity.as_ref().map(|id| id.as_str().to_owned()),
                mention.probability,
            ));
        }
    }
    assert!(expected.len() >= 5);
    let [mentions, ids] =
        ["mention", "id"].map(|column| cast(found.column_by_name(column).unwrap(), &DataType::Utf8).unwrap());
    let probabilities: &Float64Array = found.column_by_name("probability").unwrap().as_primitive();
    let ids = ids.as_string::<i32>();
    let found: Vec<_> = (0..found.num_rows())
        .map(|row| {
            let id = ids.is_valid(row).then(|| ids.value(row).to_owned());
            (mentions.as_string::<i32>().value(row).to_owned(), id, probabilities.value(row))
        })
        .collect();
    assert_eq!(found, expected);
    Ok(())
}

#[tokio::test]
async fn a_null_text_has_a_null_list_among_others() -> Outcome {
    let (context, _) = session()?;
    let query =
        "SELECT aka_annotate(text) AS m FROM (VALUES ('Hamid Karzai'), (NULL), ('')) AS articles (text)";
    let found = rows(&context, query).await?;
    let lists: &ListArray = found.column(0).as_list();
    let lengths: Vec<_> = (0..3).map(|row| lists.is_valid(row).then(|| lists.value_length(row))).collect();
    assert_eq!(lengths, [Some(1), None, Some(0)]);
    Ok(())
}

#[tokio::test]
async fn fields_of_one_call_cost_one_call() -> Outcome {
    let (context, functions) = session()?;
    let names: Vec<String> = (0..1000).map(|number| format!("Hamid Karzai {number}")).collect();
    context.register_batch(
        "mentions",
        RecordBatch::try_from_iter([("name", Arc::new(StringArray::from(names)) as ArrayRef)])?,
    )?;
    let query = "SELECT r['id'] AS id, r['name'] AS name, count(*) AS mentions, max(r['probability']) AS probability
        FROM (SELECT aka_resolve(name) AS r FROM mentions)
        WHERE r['decision'] = 'match' AND r['probability'] > 0.5 GROUP BY r['id'], r['name'] ORDER BY mentions";
    rows(&context, query).await?;
    assert_eq!(functions.tally().rows, 1000);
    Ok(())
}

#[tokio::test]
async fn a_join_by_key() -> Outcome {
    let (context, _) = session()?;
    let query = "SELECT a.name AS a, b.name AS b, aka_compare(a.name, b.name) > 0.9 AS same
        FROM (VALUES ('Saeed Khatibzadeh'), ('Ali Karimi')) AS a (name)
        JOIN (VALUES ('Khatibzada, Said'), ('Ali Karami'), ('Hamid Karzai')) AS b (name) ON aka_key(a.name) = aka_key(b.name)
        ORDER BY a.name DESC";
    let found = rows(&context, query).await?;
    let pairs: Vec<_> =
        [0, 1].map(|column| cast(found.column(column), &DataType::Utf8).unwrap()).into_iter().collect();
    let read = |row| {
        (pairs[0].as_string::<i32>().value(row).to_owned(), pairs[1].as_string::<i32>().value(row).to_owned())
    };
    assert_eq!(found.num_rows(), 2);
    assert_eq!(read(0), ("Saeed Khatibzadeh".to_owned(), "Khatibzada, Said".to_owned()));
    assert!(found.column(2).as_boolean().value(0));
    Ok(())
}

#[tokio::test]
async fn a_kind_column_and_many_batches() -> Outcome {
    let resolver = resolver()?;
    let mut context =
        SessionContext::new_with_config(SessionConfig::new().with_target_partitions(4).with_batch_size(7));
    let functions = Functions::new(resolver.clone());
    functions.register(&mut context)?;
    let spelled = ["Hamid Karsai", "Motaki", "Bank-e Melli", "Teheran", "Ali Sistani"];
    let kinds = ["person", "organization", "location", "other"];
    let names: Vec<String> =
        (0..500).map(|number| format!("{} {}", spelled[number % 5], "x".repeat(number / 100))).collect();
    let kind_of = |row: usize| (!row.is_multiple_of(3)).then(|| kinds[row % 4]);
    let batch = RecordBatch::try_from_iter([
        ("row", Arc::new(Int64Array::from_iter_values(0..500)) as ArrayRef),
        ("name", Arc::new(StringArray::from(names.clone()))),
        ("kind", Arc::new((0..500).map(kind_of).collect::<StringArray>())),
    ])?;
    context.register_batch("mentions", batch)?;
    let found =
        rows(&context, "SELECT aka_resolve(name, kind)['id'] AS id FROM mentions ORDER BY row").await?;
    let ids = found.column(0).as_string::<i32>();
    for (row, name) in names.iter().enumerate() {
        let query = Query::new(name);
        let query = match kind_of(row) {
            Some(kind) => query.kind(kind.parse::<Kind>()?),
            None => query,
        };
        let answer = resolver.resolve(query);
        let expected = answer.matched().map(|found| found.id());
        assert_eq!(ids.is_valid(row).then(|| ids.value(row)), expected, "{name} {:?}", kind_of(row));
    }
    assert_eq!(functions.tally().rows, 500);
    Ok(())
}
