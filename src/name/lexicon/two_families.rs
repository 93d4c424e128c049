//! Names of two families: the father's and the mother's, by the first of which people of Spain and Spanish
//! America go, and by the last those of Portugal and Brazil.
//!
//! Latin forms as they are romanized, sorted. Given names are those of the languages of Spain that few others
//! have; family names of Portugal those that Spain does not write so.
//!
//! Source: public knowledge of names in the news; original list.

/// Whether a word is a given name of Spain or Spanish America.
pub(crate) fn is_given_name(form: &str) -> bool {
    GIVEN_NAMES.binary_search(&form).is_ok()
}

/// Whether so many have a family name that one may go by the second instead: *Federico García Lorca*.
pub(crate) fn is_common(family: &str) -> bool {
    family.ends_with("ez") || COMMON.binary_search(&family).is_ok()
}

/// Whether a name is one of Portugal or Brazil by its spelling, or known as one.
pub(crate) fn is_portuguese(name: &str) -> bool {
    const WITHIN: &[&str] = &["lh", "nh", "eir", "ss"];
    const AT_END: &[&str] = &["ao", "oes", "aes"];
    WITHIN.iter().any(|letters| name.contains(letters))
        || AT_END.iter().any(|ending| name.ends_with(ending))
        || PORTUGUESE.binary_search(&name).is_ok()
}

#[rustfmt::skip]
static GIVEN_NAMES: &[&str] = &[
    "adolfo", "agustin", "alberto", "alejandra", "alejandro", "alfonso", "alfredo", "alonso", "alvaro", "amaia",
    "ana", "andoni", "andres", "angeles", "anibal", "antoni", "antonia", "antonio", "araceli", "armando",
    "arnau", "artur", "arturo", "asier", "aurelio", "beatriz", "begona", "belisario", "benito", "bernardo",
    "blas", "borja", "candela", "carles", "carlos", "carme", "carmen", "catalina", "cayetana", "cayetano",
    "cesar", "clemente", "concepcion", "consuelo", "cristobal", "diego", "dolores", "domingo", "edgardo",
    "eduardo", "efrain", "elvira", "encarnacion", "enric", "enrique", "ernesto", "esperanza", "esteban",
    "eusebio", "ezequiel", "facundo", "federico", "felipe", "fermin", "fernanda", "fernando", "ferran",
    "francesc", "francisca", "francisco", "gabriela", "genaro", "gerardo", "german", "gilberto", "gonzalo",
    "graciela", "gregorio", "guadalupe", "guillem", "guillermo", "gustavo", "hector", "heriberto",
    "hermenegildo", "hernan", "hernando", "horacio", "humberto", "ignacio", "iker", "inaki", "ines", "inigo",
    "inmaculada", "isidro", "ismael", "jacinto", "jaime", "jaume", "javier", "jesus", "joaquim", "joaquin",
    "jordi", "jorge", "jose", "josefa", "josefina", "josep", "juan", "juana", "julian", "julio", "leandro",
    "leopoldo", "lisandro", "lluis", "lorenzo", "lourdes", "lucia", "luis", "luisa", "macarena", "magdalena",
    "manuel", "marcela", "marcelino", "marcelo", "margarita", "maria", "mariano", "maricarmen", "marisol",
    "mateo", "matias", "mauricio", "maximo", "merce", "mercedes", "miguel", "mikel", "milagros", "miquel",
    "montserrat", "narcis", "nestor", "nicanor", "nicolas", "nicolasa", "nuria", "octavio", "oriol", "orlando",
    "osvaldo", "pablo", "paloma", "pascual", "patricio", "patxi", "paz", "pedro", "pere", "pilar", "porfirio",
    "quim", "rafael", "raimundo", "ramiro", "ramon", "raul", "remedios", "ricardo", "roberto", "rocio",
    "rodolfo", "rodrigo", "rogelio", "rosario", "ruben", "salvador", "santiago", "saturnino", "sebastian",
    "sergio", "silvestre", "sixto", "soledad", "soraya", "susana", "teodoro", "teresa", "tomas", "trinidad",
    "valentin", "vicent", "vicente", "virgilio", "xabier", "xavier", "xiomara", "yolanda",
];

/// Very common family names but for those that end in *-ez*.
#[rustfmt::skip]
static COMMON: &[&str] = &[
    "aguilar", "alonso", "blanco", "cabrera", "calvo", "campos", "cano", "castillo", "castro", "cortes", "cruz",
    "delgado", "diaz", "flores", "garcia", "gil", "guerrero", "herrera", "iglesias", "leon", "lozano", "marin",
    "martin", "medina", "molina", "morales", "moreno", "munoz", "navarro", "ortega", "ortiz", "pena", "prieto",
    "ramos", "reyes", "rivera", "rojas", "romero", "rubio", "ruiz", "saiz", "santana", "santos", "sanz",
    "serrano", "soto", "torres", "vargas", "vega", "velasco", "vidal",
];

#[rustfmt::skip]
static PORTUGUESE: &[&str] = &[
    "abreu", "almeida", "alves", "amaral", "amorim", "antunes", "araujo", "azevedo", "barbosa", "barros",
    "bastos", "batista", "borges", "braga", "brito", "camargo", "cardoso", "carvalho", "cavalcante",
    "cavalcanti", "coelho", "correa", "correia", "costa", "coutinho", "couto", "cunha", "dias", "esteves",
    "faria", "fernandes", "fonseca", "freire", "freitas", "furtado", "gomes", "goncalves", "guimaraes",
    "henriques", "lima", "lopes", "macedo", "magalhaes", "marques", "martins", "matos", "medeiros", "mello",
    "melo", "mendes", "mendonca", "menezes", "monteiro", "moraes", "morais", "mota", "moura", "nascimento",
    "neves", "nogueira", "nunes", "oliveira", "paiva", "peixoto", "pereira", "pinheiro", "pinto", "pires",
    "queiroz", "reis", "ribeiro", "rocha", "rodrigues", "sampaio", "santana", "silva", "silveira", "simoes",
    "soares", "sousa", "souza", "tavares", "teixeira", "vasconcelos", "vaz", "veloso", "viana", "vieira",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        assert!(
            [GIVEN_NAMES, COMMON, PORTUGUESE].iter().all(|names| names.is_sorted_by(|one, next| one < next))
        );
    }
}
