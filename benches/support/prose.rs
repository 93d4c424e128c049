//! Articles for measuring, the same ones at each call: sentences of our own as news has them, with names put
//! in here and there.

use std::ops::Range;

use super::random::Random;

/// Sentences without a name; `@` is where one may stand.
const SENTENCES: &[&str] = &[
    "The two sides met for the second day in a row, and neither would say what had been agreed.",
    "A spokesman for the ministry said @ had asked for more time to study the proposal.",
    "Prices of bread and cooking oil have doubled since the beginning of the year, according to figures released on Monday.",
    "It was the first time in almost ten years that the court had heard a case of this kind.",
    "“We will not accept a ceasefire that leaves our villages in the hands of others,” he told reporters after the talks with @.",
    "Officials warned that the water level behind the dam could rise by another two metres before the weekend.",
    "In the north of the country, fighting went on through the night, and several families had to leave their homes.",
    "The report, which runs to more than three hundred pages, does not say who gave the order.",
    "But critics say that the new law does little for those who lost their savings.",
    "More than a dozen people were hurt when a bus left the road and rolled down a slope, police said.",
    "She declined to comment on whether @ would run again in the spring.",
    "Aid workers have been waiting at the border for days with food, blankets and medicine.",
    "Under the agreement, both governments are to withdraw their troops within sixty days.",
    "There was no word on when the airport would open again, and travellers slept on the floor of the main hall.",
    "The bank raised its rate by half a point on Thursday, more than most economists had expected.",
    "For years, farmers in the valley have complained that the river is running dry.",
    "He joined the party as a student and was elected to parliament at the age of thirty-one.",
    "At a rally on Saturday, @ promised to cut taxes and to build two hundred schools.",
    "Witnesses described a loud bang followed by thick smoke that could be seen for miles.",
    "Neither company would say how much had been paid, but people close to the deal put the sum at 4.2 billion dollars.",
    "The vote had been put off twice because of the weather.",
    "When asked about the letter, the minister said that he had not read it and had no plans to.",
    "Some of the documents were found in a locked drawer, others in the boot of a car that belonged to @.",
    "They had travelled for three weeks, mostly on foot, and had sold what little they owned.",
    "This year's harvest is expected to be the smallest in a generation, and the government has stopped all exports of wheat.",
    "Doctors at the hospital said most of the wounded were in a stable condition.",
    "On the other side of the street, shopkeepers were sweeping up glass and nailing boards over their windows.",
    "As in earlier years, the festival will end with a concert in the old harbour.",
    "The opposition called the decision a disgrace, and @ left the chamber before the debate was over.",
    "Analysts expect little to change before the summer, whoever wins.",
    "That did not stop thousands of people from marching to the square with candles and flags.",
    "A second suspect, who is twenty-four, was arrested at the railway station on Wednesday night.",
    "The team lost its last three matches and now needs a draw to stay in the first division.",
    "Scientists have long known that the ice is melting from below, but not how fast.",
    "Earlier, a judge had ruled that the newspaper did not have to name its sources.",
    "So far, only half of the money has been spent, and no one at the agency could say where the rest had gone.",
    "With winter coming, the city has opened its sports halls to those who have nowhere else to sleep.",
    "Those who know @ speak of a patient negotiator who writes everything down in a small black notebook.",
    "It is not clear whether the engine failed or the pilot made a mistake; the inquiry may take months.",
    "He was seventy-eight and had been ill for some time, his family said in a short statement.",
];

/// Articles of about `length` bytes that have `bytes` together and one of `names` in every `apart` bytes.
pub fn articles(names: &[String], bytes: usize, length: Range<usize>, apart: usize) -> Vec<String> {
    let mut random = Random::new("articles", 0);
    let (mut articles, mut written, mut named) = (Vec::new(), 0, 0);
    while written < bytes {
        let goal = length.start + random.below(length.len());
        let mut article = String::with_capacity(goal + 256);
        while article.len() < goal {
            let sentence = *random.pick::<&str>(SENTENCES);
            let due = (written + article.len()) / apart > named;
            match sentence.split_once('@') {
                Some(_) if !due => continue,
                Some((before, after)) => {
                    named += 1;
                    article.extend([before, random.pick::<String>(names), after]);
                }
                None => article.push_str(sentence),
            }
            article.push_str(if random.below(4) == 0 { "\n\n" } else { " " });
        }
        written += article.len();
        articles.push(article);
    }
    articles
}
