/// An event, told once, retold by others, and told by somebody who was there; the quotation is the same in all.
struct HeldOutStory: Sendable {
  let id: String
  let account: String
  /// The same text after an editor's hand: words exchanged, clauses turned around.
  let edited: String
  /// Two sentences of it in somebody's round-up.
  let cut: String
  /// Somebody else's own report.
  let other: String
}

/// Science, sport, courts, markets, floods: written before the rules were looked at.
let heldOutStories: [HeldOutStory] = [
  HeldOutStory(
    id: "gauge",
    account:
      "The gauge at Rothen lock stood at seven metres and forty centimetres on Monday morning, the highest reading since the lock was built. The fire brigade evacuated the lower town during the night and took more than two hundred people to the sports hall. “Nobody alive has seen the river like this,” said the lock keeper, Ole Lund. The regional government has declared an emergency and asked the army for boats and pumps.",
    edited:
      "On Monday morning the gauge at Rothen lock stood at seven metres and forty centimetres, its highest reading since the lock was built. Firefighters evacuated the lower town during the night and took over two hundred people to the sports hall. “Nobody alive has seen the river like this,” lock keeper Ole Lund said. The regional government has declared a state of emergency and asked the army for boats and pumps.",
    cut:
      "Rain, and no end to it: our overview. The harvest festival is off. The fire brigade evacuated the lower town of Rothen during the night and took more than two hundred people to the sports hall. The regional government declared an emergency and asked the army for boats and pumps. Trains to the coast run every two hours.",
    other:
      "They slept on mats between the goalposts. Most families of Rothen's lower quarter were brought to the gymnasium long after midnight, some in pyjamas. Ole Lund, whose father and grandfather minded the lock before him, shakes his head: “Nobody alive has seen the river like this.” Soldiers are said to be on their way with pumps; when they will arrive, no official could tell."
  ),
  HeldOutStory(
    id: "verdict",
    account:
      "A jury in Calder found the shipowner Henrik Dahl guilty of fraud on eleven of fourteen counts on Thursday after deliberating for three days. Prosecutors said he had sold shares in four vessels that were never built and used the money to pay earlier investors. Dahl, sixty-one, showed no emotion as the foreman read the verdict. Sentencing is set for the second week of May, and he faces up to eighteen years in prison.",
    edited:
      "After three days of deliberation a jury in Calder on Thursday found shipowner Henrik Dahl guilty of fraud on eleven of fourteen counts. He had sold shares in four vessels that were never built, prosecutors said, and used the money to pay earlier investors. Dahl, 61, showed no emotion as the foreman read the verdict. Sentencing is set for the second week of May; he faces up to eighteen years in prison.",
    cut:
      "From the courts. A tram driver was cleared of all blame. Prosecutors said Henrik Dahl had sold shares in four vessels that were never built and used the money to pay earlier investors. Sentencing is set for the second week of May, and he faces up to eighteen years behind bars. A thief of bicycles got six months.",
    other:
      "When the twelve filed back into the room, Henrik Dahl was looking at his hands. Guilty, eleven times; on the remaining three charges the jurors could not be persuaded. The ships that his investors believed in existed on glossy paper only. His lawyer announced an appeal. In the gallery a retired teacher, who had put her savings into the Aurora, wept quietly. How long Dahl must go to jail will be decided in spring."
  ),
  HeldOutStory(
    id: "enzyme",
    account:
      "Researchers at the University of Varn have found an enzyme in the gut of a wood-boring clam that breaks down polyester at room temperature within two weeks. Earlier enzymes needed temperatures of seventy degrees and pure material to work. The team tested it on fishing nets collected from the harbour, which lost four fifths of their mass. A plant to try the process on a larger scale is planned for next year, the group writes in its paper.",
    edited:
      "An enzyme found in the gut of a wood-boring clam breaks down polyester at room temperature within two weeks, researchers at the University of Varn say. Earlier enzymes needed temperatures of seventy degrees and pure material to do so. Tested on fishing nets collected from the harbour, it made them lose four fifths of their mass. The group writes in its paper that a plant to try the process on a larger scale is planned for next year.",
    cut:
      "Science in brief. Bees can count to four, it seems. Researchers at the University of Varn have found an enzyme in the gut of a wood-boring clam that breaks down polyester at room temperature within two weeks. Earlier enzymes needed temperatures of seventy degrees and pure material to work. The moon is younger than we thought.",
    other:
      "Shipwrights hate the clam that eats their planks. Biologists in Varn have learned to love it. What its bowels produce makes short work of plastic fibres, even of old nets full of salt and algae, and it does so without being heated. Industry is interested, though nobody has yet shown that the trick works in a vat of a thousand litres. That is what the laboratory wants to build, if somebody pays."
  ),
  HeldOutStory(
    id: "final",
    account:
      "Sandwick won the regional cup for the first time on Saturday, beating the favourites Leeport by two goals to one after extra time. Jan Rask saved a penalty in the last minute of normal time and was carried from the field by his team mates. “I only guessed the right corner,” he said with a shrug. Leeport had not lost a match at home since the autumn of the year before last.",
    edited:
      "For the first time Sandwick have won the regional cup, beating favourites Leeport 2-1 after extra time on Saturday. Goalkeeper Jan Rask saved a penalty in the last minute of normal time and was carried from the field by his team mates. “I only guessed the right corner,” he said, shrugging. Leeport had not lost a home match since the autumn of the year before last.",
    cut:
      "Weekend results. In rowing there was nothing but rain. Jan Rask of Sandwick saved a penalty in the last minute of normal time and was carried from the field by his team mates. Leeport had not lost a match at home since the autumn of the year before last. The cyclists rode on.",
    other:
      "The cup goes to the smallest club that ever reached the final. In Sandwick they hooted with tractors until dawn. Leeport were better for an hour, hit the post twice, then missed from the spot. “I only guessed the right corner,” grinned Rask, a plumber on weekdays. In the added half hour a substitute of nineteen headed in a corner kick, and that was that."
  ),
  HeldOutStory(
    id: "rates",
    account:
      "The central bank left its key rate unchanged at three and a quarter percent on Wednesday and said that inflation would return to its target later than expected. Seven of nine members of the council voted for the decision, two wanted a cut. Bond prices fell after the announcement, and the crown rose against all major currencies. Economists had been divided about the outcome until the morning of the meeting.",
    edited:
      "The central bank on Wednesday kept its key rate unchanged at three and a quarter percent, saying inflation would return to its target later than expected. Seven of the council's nine members voted for the decision; two wanted a cut. After the announcement bond prices fell and the crown rose against all major currencies. Until the morning of the meeting economists had been divided about the outcome.",
    cut:
      "Markets at a glance: oil down, wheat up. Seven of nine members of the central bank's council voted to leave the rate unchanged, two wanted a cut. Bond prices fell after the announcement, and the crown rose against all major currencies. Shares of shipyards did well.",
    other:
      "Money stays dear. Those who had hoped for cheaper mortgages this spring were let down, though two of the governors seem to have pleaded their cause. Traders sold government paper at once. A stronger currency will not please exporters of timber and fish; their association spoke of a missed opportunity. The bank itself sees prices rising faster than it did in winter, and points to rents."
  ),
  HeldOutStory(
    id: "cave",
    account:
      "Eleven pupils and a teacher were brought alive out of a flooded cave near Kestrel on Sunday, forty hours after a thunderstorm had cut off their way back. Divers reached them through a side passage that is missing on all maps and guided them out one at a time. The teacher, Elena Petrova, had made the children sing to keep them awake. All were taken to hospital with mild hypothermia, and none is in danger.",
    edited:
      "Forty hours after a thunderstorm cut off their way back, eleven pupils and a teacher were brought alive out of a flooded cave near Kestrel on Sunday. Divers got to them through a side passage missing on all maps and guided them out one at a time. To keep the children awake, the teacher, Elena Petrova, had made them sing. All of them were taken to hospital with mild hypothermia; none is in danger.",
    cut:
      "What else happened. The ferry is repaired. Eleven pupils and a teacher were brought alive out of a flooded cave near Kestrel on Sunday, forty hours after a thunderstorm had cut off their way back. All were taken to hospital with mild hypothermia, and none is in danger. The post office in Holm will close.",
    other:
      "Songs echoed from the rock, says the diver who first heard them. He had all but given up on the gallery, a crack that no chart shows. Behind it sat the class, hungry and wet to the skin. Elena Petrova does not want to be called a heroine; she blames herself for trusting a weather report. Tonight every window in Kestrel has a candle in it."
  ),
  HeldOutStory(
    id: "merger",
    account:
      "The breweries Aldersund and Brunn have called off their merger three days before shareholders were to vote on it. The competition authority had demanded that they sell four of nine plants, which the boards considered too high a price. Shares of Aldersund lost twelve percent, those of Brunn rose slightly. Both companies said that they would go on working together in glass recycling.",
    edited:
      "Three days before shareholders were to vote on it, the breweries Aldersund and Brunn have called off their merger. The competition authority had demanded the sale of four of nine plants, which both boards considered too high a price. Aldersund's shares lost twelve percent while those of Brunn rose slightly. Both companies said they would go on working together in glass recycling.",
    cut:
      "Business notes. A baker retires. The competition authority had demanded that Aldersund and Brunn sell four of nine plants, which the boards considered too high a price. Shares of Aldersund lost twelve percent, those of Brunn rose slightly. The price of hops has doubled since June.",
    other:
      "Two families, two centuries of rivalry, and now no wedding. What looked like a done deal between Aldersund and Brunn has failed because of an office with forty officials. It wanted nearly half of the brewing kettles in other hands. Unions are relieved: they had counted on eight hundred jobs being lost. An analyst calls the premium that had been paid for the larger house pure fantasy."
  ),
  HeldOutStory(
    id: "probe",
    account:
      "The space probe Heron has sent its first pictures from the far side of the asteroid Lys, the control centre in Holm announced on Friday. They show a trench eleven kilometres long and a field of boulders, some of them as large as houses. The probe is to land in October, although two of its four thrusters respond only with a delay. Engineers hope to correct the fault with a new program by the end of the summer.",
    edited:
      "Space probe Heron has sent its first pictures from the far side of the asteroid Lys, the control centre in Holm said on Friday. They show an eleven-kilometre-long trench and a field of boulders, some as large as houses. The probe is to land in October, though two of its four thrusters respond only with a delay. By the end of the summer engineers hope to correct the fault with a new program.",
    cut:
      "The week in space. A rocket was late again. Heron's pictures of Lys show a trench eleven kilometres long and a field of boulders, some of them as large as houses. The probe is to land in October, although two of its four thrusters respond only with a delay. The space station smells of cabbage.",
    other:
      "A dark potato with a scar. That is Lys, seen from behind. In Holm they have hung the image over the coffee machine. Heron's cameras work better than its engines: two nozzles fire late, by half a second, which is an eternity over such ground. The landing site had been picked for its sand. Now there seem to be rocks everywhere, and the geologist in charge admits that she sleeps badly."
  ),
  HeldOutStory(
    id: "library",
    account:
      "The appeals court in Tessaly ruled on Tuesday that the city may not sell the old library to a hotel chain, because the donor's will of 1874 reserves the house for readers. The city had argued that nobody could be bound for ever by a dead man's wish. Judge Ruth Odum wrote that the wish was the price at which the city had received the house. The mayor said that he would not go to the supreme court.",
    edited:
      "The city may not sell the old library to a hotel chain, the appeals court in Tessaly ruled on Tuesday, because the donor's will of 1874 reserves the house for readers. Nobody could be bound for ever by a dead man's wish, the city had argued. The wish was the price at which the city had received the house, Judge Ruth Odum wrote. The mayor said he would not go to the supreme court.",
    cut:
      "City diary. The fountain leaks. The city had argued that nobody could be bound for ever by a dead man's wish. Judge Ruth Odum wrote that the wish was the price at which the city had received the house. The mayor said that he would not go to the supreme court. The zoo has a new giraffe.",
    other:
      "No suites under the reading room dome, then. A merchant who left Tessaly his palace a hundred and fifty years ago has beaten a treasurer short of cash. Ruth Odum, who presides over the senate, is known for brief rulings; this one has four pages and a line that will be quoted in lecture halls. City hall gives up. Readers brought flowers to the portrait on the stairs."
  ),
  HeldOutStory(
    id: "marathon",
    account:
      "Miriam Solis ran the marathon of Lorvania in two hours, nineteen minutes and four seconds on Sunday, almost a minute faster than any woman before her on this course. She broke away from the leading group at the thirtieth kilometre, on the long climb to the fortress. “The hill was waiting for me, and I for it,” she said at the finish. About eight thousand runners started in cool weather and light rain.",
    edited:
      "Miriam Solis on Sunday ran the Lorvania marathon in two hours, nineteen minutes and four seconds, almost a minute faster than any woman before her on the course. At the thirtieth kilometre, on the long climb to the fortress, she broke away from the leading group. “The hill was waiting for me, and I for it,” she said at the finish. Some eight thousand runners started in cool weather and light rain.",
    cut:
      "Sport in short. The chess match was drawn. Miriam Solis ran the marathon of Lorvania in two hours, nineteen minutes and four seconds, almost a minute faster than any woman before her on this course. About eight thousand runners started in cool weather and light rain. Handball begins next week.",
    other:
      "Nobody dared to follow when Miriam Solis shortened her stride below the fortress. A record had been in the air, though the drizzle made the cobbles slippery. “The hill was waiting for me, and I for it,” the winner laughed. She trains at home, at two and a half thousand metres, and works as a midwife. Her next start will be abroad, in autumn."
  ),
]

/// Passages of books long out of copyright, of which others have printed a part.
let heldOutPassages: [(id: String, text: String, excerpt: String)] = [
  (
    "lincoln",
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live.",
    "A speech is remembered. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. So it goes on, for a few minutes only."
  ),
  (
    "austen",
    "It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife. However little known the feelings or views of such a man may be on his first entering a neighbourhood, this truth is so well fixed in the minds of the surrounding families, that he is considered as the rightful property of some one or other of their daughters.",
    "Our serial begins today. However little known the feelings or views of such a man may be on his first entering a neighborhood, this truth is so well fixed in the minds of surrounding families, that he is considered the rightful property of some one or other of their daughters. Continued tomorrow."
  ),
  (
    "darwin",
    "When on board H.M.S. Beagle, as naturalist, I was much struck with certain facts in the distribution of the inhabitants of South America, and in the geological relations of the present to the past inhabitants of that continent. These facts seemed to me to throw some light on the origin of species, that mystery of mysteries, as it has been called by one of our greatest philosophers.",
    "He was much struck with certain facts in the distribution of the inhabitants of South America, and in the geological relations of the present to the past inhabitants of that continent. These facts seemed to throw some light on the origin of species, as the hall was told last night."
  ),
  (
    "kafka",
    "Als Gregor Samsa eines Morgens aus unruhigen Träumen erwachte, fand er sich in seinem Bett zu einem ungeheueren Ungeziefer verwandelt. Er lag auf seinem panzerartig harten Rücken und sah, wenn er den Kopf ein wenig hob, seinen gewölbten, braunen, von bogenförmigen Versteifungen geteilten Bauch, auf dessen Höhe sich die Bettdecke, zum gänzlichen Niedergleiten bereit, kaum noch erhalten konnte.",
    "Zum Nachlesen. Als Gregor Samsa eines Morgens aus unruhigen Träumen erwachte, fand er sich in seinem Bett zu einem ungeheuren Ungeziefer verwandelt. Er lag auf seinem panzerartig harten Rücken und sah, wenn er den Kopf ein wenig hob, seinen gewölbten, braunen Bauch. Soweit die Probe."
  ),
  (
    "zola",
    "Mon devoir est de parler, je ne veux pas être complice. Mes nuits seraient hantées par le spectre de l'innocent qui expie là-bas, dans la plus affreuse des tortures, un crime qu'il n'a pas commis. Et c'est à vous, monsieur le Président, que je la crierai, cette vérité, de toute la force de ma révolte d'honnête homme.",
    "On relira ceci. Mes nuits seraient hantées par le spectre de l'innocent qui expie là-bas, dans la plus affreuse des tortures, un crime qu'il n'a pas commis. Et c'est à vous que je la crierai, cette vérité, de toute la force de ma révolte d'honnête homme. Rien d'autre ce jour-là."
  ),
  (
    "melville",
    "Call me Ishmael. Some years ago, never mind how long precisely, having little or no money in my purse, and nothing particular to interest me on shore, I thought I would sail about a little and see the watery part of the world. It is a way I have of driving off the spleen, and regulating the circulation.",
    "The sailor told his tale. Having little or no money in his purse, and nothing particular to interest him on shore, he thought he would sail about a little and see the watery part of the world. It was a way he had of driving off the spleen, and regulating the circulation. Then he fell asleep."
  ),
]
