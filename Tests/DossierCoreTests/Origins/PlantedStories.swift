/// An event as two reporters saw it, each on his own; both heard the same words.
struct PlantedStory: Sendable {
  let id: String
  /// What the first wrote, one sentence an element.
  let account: [String]
  /// What the other wrote.
  let other: String
}

/// Twelve events that never happened, in our own words.
let plantedStories: [PlantedStory] = [
  PlantedStory(
    id: "quay",
    account: [
      "The Port Board of Harrow Bay voted on Tuesday evening to build a second quay on the eastern shore, ending four years of argument over where the larger ferries should land.",
      "Five of the seven members were in favour, among them the chairwoman Ada Mills, who had long preferred the western site.",
      "“We cannot wait for the perfect place while the boats pass us by,” Mills told the meeting.",
      "Work is to begin in the spring and to cost about twelve million crowns, a third of which the province has promised to pay.",
      "Fishermen who keep their nets on the eastern shore left the hall before the count was read out.",
    ],
    other:
      "After a debate that lasted until midnight, Harrow Bay has chosen the eastern shore for its new ferry landing. Ada Mills, head of the Port Board, changed sides at the last moment: “We cannot wait for the perfect place while the boats pass us by.” Two members voted no. The fishermen's union announced a protest; its spokesman said nets and huts would have to be moved within months, and nobody had said who pays for that."
  ),
  PlantedStory(
    id: "mill",
    account: [
      "Three hundred workers of the Ostrow paper mill stopped their machines on Monday morning after the owners cancelled the winter bonus without notice.",
      "By noon the yard was full of people in blue overalls, some with children on their shoulders.",
      "“They counted on us being too cold to stand outside,” said the shop steward Lena Vogt.",
      "The company called the walkout unlawful and sent its night shift home with half pay.",
      "A mediator from the labour office is expected in the town before the end of the week.",
    ],
    other:
      "At the Ostrow mill nothing has moved since the start of the week. The management says that paper prices have fallen and that no contract obliges it to pay anything extra in December. Lena Vogt, who speaks for the strikers, laughs at that. “They counted on us being too cold to stand outside,” she says. A hearing before the labour office may bring both sides to one table as early as Friday."
  ),
  PlantedStory(
    id: "bridge",
    account: [
      "Engineers closed the old rope bridge at Kestrel Gorge to all traffic on Sunday when a routine inspection found two strands of the main cable broken.",
      "The bridge, built by the army in 1921, carries schoolchildren from six mountain villages to the valley every morning.",
      "Until it is mended they will have to take a bus that needs almost two hours for the same way.",
      "“I would not let my own dog across it,” the chief inspector said when he locked the gate.",
      "The province hopes to have new cable delivered within a month, though no order has been signed.",
    ],
    other:
      "Pupils of six villages above Kestrel Gorge will spend their mornings on a bus. Their hanging bridge is shut. Rust had eaten into it unseen for decades, an expert of the province found out at the weekend, and he did not mince his words: “I would not let my own dog across it.” Parents have asked the army, which once put the thing up, to lend a ferry cage for the winter."
  ),
  PlantedStory(
    id: "vote",
    account: [
      "The parliament of Lorvania rejected the government's press bill in its second reading on Thursday with a majority of a single vote.",
      "Deputies of the ruling party had been called back from holidays and one was wheeled in from hospital, but it was the small Farmers' League that decided the matter.",
      "Its leader Piotr Hanke said after the count that no farmer needed a censor.",
      "The bill would have allowed a board of five to withdraw the licence of any newspaper for up to ninety days.",
      "Observers from abroad had warned that such a power would not survive the first court.",
    ],
    other:
      "By the narrowest of margins Lorvania keeps its newspapers free. What had looked like a certain victory for the prime minister failed on Thursday because the Farmers' League, with four seats the smallest group in the house, walked over to the opposition. Nobody had expected that of Piotr Hanke, a man who likes to stay out of quarrels in the capital. A third attempt is ruled out before the election."
  ),
  PlantedStory(
    id: "flood",
    account: [
      "The river Aure rose by more than three metres overnight and covered the market square of Sellin, forcing some nine hundred people out of their beds.",
      "Firemen went from door to door with torches and carried the old and the sick to the gymnasium on the hill.",
      "Nobody was hurt, the mayor's office said, although two men who had tried to save their horses were missing for several hours.",
      "The water works above the town had opened all gates at dusk without telling anyone downstream.",
      "An inquiry is to find out who gave that order.",
    ],
    other:
      "Sellin stands under water. In the gymnasium, where half the old town spent the night on mats, people ask why no siren was heard. The owner of the dam further up speaks of a chain of unhappy events; the mayor calls it negligence and has gone to the public prosecutor. Meteorologists had announced heavy rain on the Aure two days earlier, and schools will stay shut until Monday."
  ),
  PlantedStory(
    id: "museum",
    account: [
      "The Museum of Navigation in Calder returned a carved ship's prow to the island of Nuhaka on Friday, a hundred and forty years after a whaling captain took it away.",
      "Elders of the island sang while the crate was opened on the beach.",
      "“He has been cold for a long time,” said the oldest of them, laying a mat across the wood.",
      "The museum keeps eleven more pieces from the same voyage and has agreed to lend them for good if a house can be built to hold them.",
      "It is the first time that a collection in Calder has given anything back.",
    ],
    other:
      "On Nuhaka the whole island came to the shore to welcome a figure that only stories had told them about. The director of the Calder museum, who had travelled along, looked moved. She has been pressed for years to part with what sailors once brought home. “He has been cold for a long time,” one of the elders murmured. Now other islands are writing letters, and the trustees will have to decide whether this was an exception."
  ),
  PlantedStory(
    id: "grain",
    account: [
      "Merchants in the port of Dovrin have been told to keep a fifth of all grain in the country until the next harvest, the ministry of supply announced on Wednesday.",
      "The order takes effect at once and concerns wheat, barley and rye.",
      "Exporters say that ships are already waiting in the roads with papers signed and freight paid.",
      "Bread has become dearer by a quarter since the summer, and bakers in the capital have begun to close on Mondays.",
      "Neighbouring states that buy most of their flour from Dovrin asked for talks the same afternoon.",
    ],
    other:
      "Dovrin's grain traders speak of a catastrophe. They had sold the coming months in advance, and now every fifth sack must stay in the silo. The minister of supply wants to calm a population that queues for loaves; that he would go so far had been rumoured since the weekend. In the capital of the southern neighbour the cabinet met in haste. One bank there expects flour to run short before Christmas."
  ),
  PlantedStory(
    id: "school",
    account: [
      "Girls will be admitted to the naval school of Varn from next autumn, the admiralty said in a letter to parents that was made public on Saturday.",
      "Twenty of the hundred and sixty places are set aside for them in the first year.",
      "The school, which has trained officers since the age of sail, needs new washrooms and a second matron before they can move in.",
      "Former pupils have threatened to stop their donations, which pay for the two training ships.",
      "The headmaster, himself a retired captain, called the threat unworthy of gentlemen.",
    ],
    other:
      "For the first time in its history the naval school at Varn opens its doors to young women. The decision was overdue, says a retired rear admiral who taught navigation there; the fleet lacks two hundred lieutenants. Not everybody is pleased. At a dinner of old boys there was talk of closed purses. Applications may be handed in until March, and more than three hundred families have already asked for the forms."
  ),
  PlantedStory(
    id: "radio",
    account: [
      "The state radio of Tessaly went off the air for eleven minutes on Monday night after its director refused to read a statement sent by the palace.",
      "Listeners heard a waltz, then nothing, and then the voice of a man who did not give his name.",
      "The statement announced the retirement of two generals for reasons of health.",
      "“I read news, not orders,” the director, Miriam Sand, wrote in a note that she left on her desk.",
      "Her whereabouts were unknown on Tuesday, and her deputy said he had been told to say no more.",
    ],
    other:
      "A waltz broke off in the middle, and for a while Tessaly was silent. What happened in the studio that night is told in different ways. Colleagues of Miriam Sand describe how two officers waited behind the glass. On her desk lay a sheet of paper: “I read news, not orders.” The palace says there was a technical fault. Two generals, it became known later, have left the army because they are ill."
  ),
  PlantedStory(
    id: "comet",
    account: [
      "A comet that nobody had seen before will pass the earth in the last week of October and may be visible without a telescope, astronomers at the Holm observatory reported.",
      "It was found by a student who was counting faint stars for an exercise.",
      "At its nearest the visitor will still be ninety times as far away as the moon.",
      "Its tail is expected to point to the south and to be best seen an hour before sunrise from dark places.",
      "The discoverer has suggested naming it after her grandmother, who taught her the constellations.",
    ],
    other:
      "She only wanted to finish her homework. Instead a young woman at the Holm observatory came across a new wanderer in the sky. Early risers should have a chance to find it around the end of October, low in the south, provided that there are no clouds and no street lamps. There is no danger, her professor adds: the ball of ice keeps a decent distance. What it is to be called will be decided by a committee."
  ),
  PlantedStory(
    id: "bank",
    account: [
      "The Mercantile Bank of Ulm closed its counters at two o'clock on Friday afternoon, an hour earlier than usual, and did not open them again.",
      "A notice on the door spoke of a stocktaking and asked customers to be patient.",
      "Behind it, according to people who know the books, lies a loan of forty million to a shipping line that no longer exists.",
      "Depositors gathered in the rain until the police led them away at dusk.",
      "The finance ministry promised that savings up to twenty thousand would be paid back in full.",
    ],
    other:
      "Umbrellas stood close together in front of the Mercantile Bank this weekend. Many of those who waited are pensioners. They have heard that the state will stand in for small accounts, but they want to see their money. How a respected house could lend such a sum to a line with four rusty steamers is a question for the supervisors. One of the directors is said to have left the city with two suitcases on Thursday."
  ),
  PlantedStory(
    id: "treaty",
    account: [
      "Delegates of Brania and Osk signed a treaty on Sunday that lets the shepherds of both countries use the high pastures of the Tarn range again.",
      "The meadows had been closed by barbed wire and mines since the border war eleven years ago.",
      "Soldiers of both armies are to clear the paths together before the snow melts.",
      "The paper was signed on a folding table in a hut that stands exactly on the line.",
      "An old herdsman brought his dog and a cheese, which the ministers shared with a pocket knife.",
    ],
    other:
      "For eleven summers no sheep have grazed on the Tarn. That is to change. Brania and Osk, which fought each other over a few square kilometres of rock, have come to terms in a mountain hut. Diplomats had worked on the wording since February. Clearing the mines will be the hardest part; experts from a third country have offered to help. In the valleys on both sides the bells were rung."
  ),
]

/// Words that an editor may exchange without telling anybody.
let plantedSynonyms: [(String, String)] = [
  (" began ", " started "), (" evening ", " night "), (" told ", " said to "), (" about ", " some "),
  (" large", " big"), (" build ", " erect "), (" closed ", " shut "), (" announced ", " said "),
  (" expected ", " due "), (" people ", " persons "), (" workers ", " employees "), (" near ", " close to "),
  (" former ", " past "), (" promised ", " pledged "), (" whole ", " entire "), (" called ", " named "),
  (" month", " four weeks"), (" keep ", " hold "), (" found ", " discovered "), (" old ", " elderly "),
  (" new ", " fresh "), (" after ", " once "), (" all ", " every "), (" had ", " has "),
]
