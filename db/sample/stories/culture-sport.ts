import { aStory, before, facts, ol, on, p, picture, quote, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Culture (stage, books, the street) and sport (cup, rowing, chess). */
export const cultureSport: SampleStory[] = [
  aStory({
    key: 'a-lear-with-no-king-in-it',
    headline: 'A “Lear” with no king in it, and not a wasted chair',
    standfirst:
      'At the Old Quay the old man stays in the next room for three hours. You have never seen so much of him.',
    kicker: 'Theatre',
    sections: ['culture'],
    topics: ['Theatre', 'Old Quay Theatre'],
    authors: ['leila-morrant'],
    picture: picture(
      'stage.webp',
      'A single figure stands in a cone of light between dark red curtains.',
      'Ingeborg Falk as the Fool, who has the last line because nobody else wants it.',
    ),
    published: on('22:50', 1),
    body: [
      p(
        'There are nineteen chairs on the stage of the Old Quay Theatre and, at the start, nineteen people in them. They are waiting for a father. He can be heard next door: a cough, a drawer, something dropped. When somebody leaves the company, which in this play happens often, the chair goes too. By the end there is one.',
      ),
      p(
        'That is the whole of Runa Halloran’s idea, and it is enough. Lear’s own lines are cut. What he has said is reported, disputed, misremembered; what he does can be told from the faces of those who come out of his room. When Cordelia goes in, in the fourth act, the door stays open by a hand’s breadth for six minutes, and the audience on Monday leaned to the left as one.',
      ),
      quote(
        'Everyone who has had an old man in the family knows that he is biggest when he is in the next room.',
        'Runa Halloran',
        'director',
      ),
      p(
        'It asks a great deal of the daughters, and gets it. Astrid Molnar’s Goneril keeps a list. She is not wicked; she is the one who lives nearest. As Regan, Tove Anand laughs at moments when there is nothing to laugh at and stops just as one begins to join in.',
      ),
      p(
        'Not all of it comes off. Gloucester’s eyes are put out by telephone, and the storm, made by seven people with one sheet of tin, goes on until one starts to think about the tin. But when the last chair was carried out, to no music, nobody in the house seemed to want to be the first to stand up.',
      ),
      p('*Until 19 December. Three hours and five minutes, with one interval, in which the coughing continues.*'),
    ],
  }),
  aStory({
    key: 'the-choir-that-rehearses-in-a-lift',
    headline: 'The choir that rehearses in a lift',
    standfirst:
      'Eight singers, four floors and an acoustic that no cathedral can offer. They would like it not to be mended.',
    kicker: 'Music',
    sections: ['culture'],
    topics: ['Music', 'Marrowgate'],
    authors: ['leila-morrant'],
    published: on('10:30', 5),
    body: [
      p(
        'It holds eight persons or 600 kilograms, and on Wednesday evenings it holds the Marrowgate Vertical Singers, who weigh 571 and do not admit a ninth. The goods lift of the former corn exchange was put in in 1928. It is panelled in oak and takes three minutes and forty seconds from the cellar to the roof, which is also the length of most madrigals.',
      ),
      p(
        'The choir came about when seven people, on the way to a rehearsal on the fourth floor, got stuck with an eighth. That was in 2019. They sang to keep calm. By the time the fitter came they had discovered that the shaft adds a low A, from somewhere beneath the cellar, to everything that is sung in D.',
      ),
      quote(
        'In the church we could hear ourselves. In the lift we can hear one another. It turns out to be different people.',
        'Magnar Dietz',
        'bass',
      ),
      p(
        'They have since given forty concerts. The public stand on the landings with the gates open and hear, depending on the floor, the beginning, the middle or the end. The fourth floor is the dearest. A subscription allows you to change.',
      ),
      p(
        'The owners wish to put in a new lift, with a mirror and a voice. The city has been asked to list the old one. Its inspector came last week, rode up and down fourteen times and has reported that she needs to come again.',
      ),
    ],
  }),
  aStory({
    key: 'ten-novels-about-bridges',
    headline: 'Ten novels about bridges, ranked by load',
    standfirst: 'We asked an engineer how much each would bear. Two should be closed at once.',
    kicker: 'Books',
    sections: ['culture'],
    topics: ['Books', 'Bridges'],
    authors: ['leila-morrant'],
    picture: picture(
      'bridge.webp',
      'A suspension bridge crosses a wide river; its cables hang in two deep curves.',
      'It is never only a bridge, says the critic. It had better be, says the engineer.',
    ),
    published: on('09:40', 9),
    corrections: [
      {
        minutesAgo: before('09:20', 8),
        note: 'We referred to the author of “The Long Span” as the late Ada Quill. Ada Quill is alive, and sent a postcard.',
      },
    ],
    body: [
      p(
        'Novelists love a bridge. Lovers meet on it, armies are late for it, and in the last chapter it can always fall down. Few of them say how it was built. We gave ten to Gunhild Reth, who looks after the ninety-one bridges of the county, and asked her to read them with a pencil.',
      ),
      ol([
        '*The Long Span*, by Ada Quill. Stone, five arches, described so well that I could draw it. **Forty tonnes.** I would drive my mother over it.',
        '*Eleven Piers*, by Jakob Thorne. Every pier has a chapter and a ghost. Solid. **Thirty-two tonnes**, less the ghosts.',
        '*A Crossing in Winter*, by M. R. Sand. Timber; properly braced; the ice is right. **Twelve tonnes**, or one regiment out of step.',
        '*The Tollkeeper’s Girl*, by Ottoline Bray. The bridge is sound. The toll is an outrage. **Ten tonnes.**',
        '*Under*, by Finn Okafor. Seen from below all the way through, which is how one should look at bridges. **Eight tonnes.**',
        '*Wednesday’s River*, by Clara Voss. No foundations are mentioned. I waited for them for 400 pages. **Three tonnes.**',
        '*The Iron Kiss*, by Rex Marlowe. He has the rivets on the wrong side. **Two tonnes**, slowly.',
        '*Halfway*, by Ion Petri. Is about a divorce. **Two people**, at opposite ends.',
        '*Bridge of Air*, by Celeste Amaury. I understand that it is a metaphor. **Closed.**',
        '*Last Train to Orlo*, by Dag Finsen. It is hit by a locomotive on page nine and used by everybody until page 310. **Closed, and I have rung the author.**',
      ]),
      p(
        'Would she recommend any of them? She has bought the first, said Ms Reth, for the depot. It is with the crane drivers at the moment. They are arguing about the third arch.',
      ),
    ],
  }),
  aStory({
    key: 'the-library-that-lends-out-telescopes',
    headline: 'The library that lends out telescopes',
    standfirst: 'Also a tuba, nine spirit levels and, to holders of a ticket in good standing, the ladder.',
    kicker: 'Libraries',
    sections: ['culture', 'science'],
    topics: ['Libraries', 'Astronomy'],
    authors: ['leila-morrant'],
    published: on('07:00', 16),
    body: [
      p(
        'It began with a lost umbrella. In 2012 the branch library in Larch Street, having kept one for the statutory year, put a label on it and placed it on the shelf under 551.5, weather. It was out within the hour. It has been lent 940 times since, and on one occasion reserved.',
      ),
      p(
        'Today four shelves are given to what the catalogue calls *objects, useful*. There are six telescopes, of which one can see the rings of Saturn and another the clock of the town hall. There are sewing machines, a tuba, a set of weights and a microphone that nobody has dared to ask for since the children of number 14 brought it back.',
      ),
      quote(
        'A book tells you that there are moons round Jupiter. Then you want to go outside. Why should that be where we stop?',
        'Sanne Holt',
        'branch librarian',
      ),
      p(
        'Fines are as for books. Of 3,100 loans last year, nine came back late, and one, the ladder, came back by itself, in the sense that it was found against the building on a Sunday with an upstairs window open. Nothing was missing. On the desk was a novel that had been due in March.',
      ),
      p(
        'The city library, of which Larch Street is the smallest branch, looked on for some years without saying anything. Then came a letter, asking under what heading the tuba had been acquired. “Wind instruments,” Ms Holt replied, and heard no more. Since the flood, seventy households that lost theirs have borrowed a saucepan. She has put no date in those.',
      ),
      p(
        'What is asked for most often and is not to be had is a dog. There have been four hundred requests. She has raised it with the committee, which saw difficulties, mainly about the shelf.',
      ),
    ],
  }),
  aStory({
    key: 'eight-women-one-borrowed-boat',
    headline: 'Eight women, one borrowed boat and a record from 1938',
    standfirst: 'Their own had gone out with the flood. They took the one off the wall of the clubhouse.',
    kicker: 'Rowing',
    sections: ['sport'],
    topics: ['Rowing', 'Hallin'],
    authors: ['lena-vask'],
    published: on('17:15', 2),
    body: [
      p(
        'The Hallin Ladies’ Rowing Club won the Oster Head of the River on Sunday, in 17 minutes and 41 seconds, by two lengths and with a boat that had last been in the water when their grandmothers were. It is the fastest time for the course since 1938. That was set in the same boat.',
      ),
      p(
        'Their own eight, a carbon one bought after twelve years of cake sales, floated out of its shed on the night of 9 November. They were looking for it the next morning when they [took three people off a school roof](/article/sea-wall-gives-way-at-saltgate) in a coaching launch and two sculls. It has not been found. A pair of shoes has, still bolted to a footplate.',
      ),
      p(
        '*Perseverance*, of cedar and copper, hung over the bar. The members took it down on Wednesday, poured hot linseed oil into it until it stopped coming out, and were on the river on Friday. It weighs forty kilograms more than what they are used to. Downstream, they say, it remembers the way.',
      ),
      quote(
        'A modern boat tells you at once what you are doing wrong. She waits until you have noticed yourself.',
        'Ingrid Faro',
        'cox',
      ),
      facts('Head of the River, women’s eights', [
        ['17:41', 'Hallin Ladies, in *Perseverance*'],
        ['17:49', 'Calder Quay'],
        ['18:02', 'Marrowgate University'],
        ['17:38', 'the record, Hallin Ladies, 1938'],
      ]),
      p(
        'Of the crew of 1938 one is alive. Gudrun Wessel, who rowed at six and is 107, was wheeled to the finish in a blanket. She had heard that they were three seconds short, she said, and supposed that it was the new oars.',
      ),
    ],
  }),
  aStory({
    key: 'hallin-coach-will-not-discuss-the-second-half',
    headline: 'Hallin coach will not discuss the second half',
    standfirst: 'Nor the first. He did say something about the oranges.',
    kicker: 'Cup',
    sections: ['sport'],
    topics: ['Cup', 'Hallin'],
    authors: ['lena-vask'],
    published: on('09:15'),
    body: [
      p(
        'Rikard Oll has won the Cup, and would prefer not to go into it. The Hallin coach received the press on Tuesday morning in the kit room, between two baskets, and answered ten questions in four minutes. Seven of the answers were “no”.',
      ),
      p(
        'He was asked what he had told his players at half time, when they were a goal down and, by common consent, lucky that it was one. He said that it was between him and them. He was asked whether it was true that he had said nothing at all, but had gone round with the oranges and peeled each man’s for him. He looked at the kit man. The kit man looked at the baskets.',
      ),
      quote('They were good oranges.', 'Rikard Oll', 'Hallin coach'),
      p(
        'Oll, a retired customs officer, took over the side in 2023 when it had nine points and no goalkeeper. He does not intend to leave. He has the pitch to see to, he explained, and somebody will have to be there to take in the washing.',
      ),
      p(
        'It was the kit man, Torleif Wang, who has worked for nine coaches, who supplied the rest once the door was shut. Nobody had spoken, he confirmed, for eleven of the fifteen minutes. Then the goalkeeper, who could not see out of one eye, asked if somebody would tell him which way they were kicking. “And they laughed,” Mr Wang said. “I had not heard that sound in there since 1988, and then it was the other side’s.”',
      ),
      p(
        'The players have a day off on Wednesday. Training on Thursday is at six, as usual, on the shingle. There will be no bus tour of the town, since half of the streets are still closed and the other half slope; but on Sunday at three the team will walk up Cooper’s Stairs, all of them, on the right.',
      ),
    ],
  }),
  aStory({
    key: 'hallin-reach-the-final-on-a-goal-nobody-claims',
    headline: 'Hallin reach the final on a goal nobody claims',
    standfirst: 'One header, two brothers and a net that settled the matter. Hallin 1, Orbeck 0.',
    kicker: 'Cup',
    sections: ['sport'],
    topics: ['Cup', 'Hallin'],
    authors: ['lena-vask'],
    published: on('06:10', 4),
    corrections: [
      {
        minutesAgo: before('16:45', 4),
        note: 'We said that the goal was scored by Marek Toll. It was scored by his brother, Henrik, who would like it known.',
      },
    ],
    body: [
      p(
        'For seventy minutes on Thursday night it looked as if the semi-final would be settled by the cold. Then a corner came over from the left, two men in green went up for it with the same nose, and the ball was in the net. Both ran away with one arm in the air. They met at the flag and appeared to have words.',
      ),
      p(
        'Henrik Toll and his brother Marek have played in the same side since they were seven. Their mother, who was in the stand, can tell them apart. She had dropped her glove.',
      ),
      p(
        'Orbeck had the better of what came after and hit the post twice. But the goalkeeper, Sivert Dahl, had one of those evenings when the ball seems to be looking for him. With a minute to go he stopped one with his face, and on getting up asked for the score.',
      ),
      p('The final is at Calder Quay on Monday. Nobody in Port Hallin has said anything about it.'),
      p(
        'There was a moment when it might all have gone the other way. Just after the hour Orbeck’s captain went down in the area, over a leg or beside one, and the referee looked for a long time at the spot where it had been. He waved play on. The captain said afterwards that it had been a foul, but an honest one.',
      ),
    ],
  }),
  aStory({
    key: 'chess-orlo-draws-the-game-he-had-lost',
    headline: 'Chess: Orlo draws the game he had lost twice',
    standfirst: 'He resigned on move 31 and again on move 44. His opponent would not have it.',
    kicker: 'Chess',
    sections: ['sport'],
    topics: ['Chess'],
    authors: ['lena-vask'],
    published: on('20:05', 3),
    body: [
      p(
        'There is nothing in the rules of chess about a resignation that is turned down. On Saturday in the reading room at Sandmoor the arbiter had to look. Aurel Orlo, a rook down against Beatrix Stamm, stopped the clock and held out his hand; she shook her head, pointed at a square and started the clock again.',
      ),
      p(
        'What she had seen, and he had not, was a perpetual check for him in nine moves. She had been hoping that he would miss it, she explained later, but not like that. He found the first five. Then he lost faith, and resigned once more. She sighed so loudly that a man at the newspapers complained.',
      ),
      quote(
        'I do not want to win a game that he has not finished losing.',
        'Beatrix Stamm',
        'coast champion, 2022 and 2024',
      ),
      p(
        'It was drawn on move 58. They have half a point each and lead the tournament together, with two rounds to go. If they are still level on Sunday, they will have to play each other at speed. Orlo has asked if one may offer a draw in advance.',
      ),
      p(
        'The arbiter, Konrad Yelland, let the result stand. Under the laws a player who resigns has lost, he said, but they also hold that the game ends when the players agree, and he had two people in front of him who plainly did not. He has referred the matter to the federation with a diagram and a request for tea money.',
      ),
      p(
        'In the third round Elif Aydan of Marrowgate beat the youngest player in the field, who is nine and had to be lent a cushion. It was a rook ending of ninety-one moves. He offered a draw on each of the last thirty, in case, as he explained to his father, she had not heard.',
      ),
    ],
  }),
  aStory({
    key: 'ten-thousand-skates-on-lake-amund',
    headline: 'Ten thousand on the ice as Lake Amund holds for a third week',
    standfirst: 'The tour of the eleven villages was skated in full for the first time since 1997.',
    kicker: 'Skating',
    sections: ['sport', 'climate'],
    topics: ['Skating', 'Weather'],
    authors: ['lena-vask'],
    published: { at: '2025-01-26T18:30:00+01:00' },
    body: [
      p(
        'They set off at five in the morning, by the light of lamps that they had been told to bring and mostly had not, and the noise was that of a very large kitchen drawer. A little over ten thousand people skated the tour of the eleven villages on Sunday, all 112 kilometres of it. It had last been possible in 1997.',
      ),
      p(
        'First home was a postwoman, Annik Sörgaard, who knows the villages in that order. She needed five hours and fifty-one minutes, and might have been quicker if she had not stopped in Nether Amund to close a gate.',
      ),
      ul([
        '10,214 started; 8,960 finished.',
        'The oldest was 84, the youngest nine.',
        'Forty-one went through the ice, all near the mill, all up to the knee.',
      ]),
      p(
        'The ice masters, who had measured it every hundred metres, gave it ten more days. It lasted for four. Asked when there might be another tour, their chairman looked at his boots and said that he had shown his grandchildren everything.',
      ),
      p(
        'It is not a race, and the rules say so in the first line. There is no prize for it but a tin cross, the size of a thumbnail, which is given to all who have eleven stamps on their card by midnight. Each village has its stamp, kept from one tour to the next by the same family, and at Far Amund, where it had been mislaid, an old man signed 9,000 cards with his name.',
      ),
      p(
        'For two days beforehand the schools were shut and the bakers of the whole valley made nothing but buns. On the evening itself people skated the last stretch by the light of car headlamps, with the cars drawn up along the shore and their engines running. Somebody had written LEFT on the ice in ash, with an arrow. It was needed.',
      ),
    ],
  }),
  aStory({
    key: 'harbour-police-find-forty-mooring-buoys',
    headline: 'Harbour police find forty missing mooring buoys in one garage',
    standfirst: 'He had painted them. Some had faces.',
    kicker: 'Harbour',
    sections: ['culture'],
    topics: ['Police', 'Harbour'],
    authors: ['tomas-ilvar'],
    published: on('08:02', 11),
    body: [
      p(
        'Forty of the forty-three buoys that have gone from their moorings in the inner harbour since June were in a double garage in Pilot’s Rise, the police said on Friday. They stood in rows. Each had been scraped, primed and painted, and thirty had been given a portrait.',
      ),
      p(
        'The man, a retired art master, told the officers that the buoys had been in a disgraceful state, and that he had meant to put them back in the spring. He had written to the harbour office about it in 2019, 2021 and 2023.',
      ),
      p(
        'The harbour master has identified himself among them, between two aldermen. He will not press charges. The buoys are to go back to their places by May, though not, the council decided in closed session, all of them the same way round.',
      ),
    ],
  }),
  aStory({
    key: 'a-goalkeeper-of-sixty-three',
    headline: 'Mill Island field a goalkeeper of sixty-three, and keep a clean sheet',
    standfirst:
      'The ferry brought ten men. The rules ask for a team of at least seven, and the islanders had one shirt too many.',
    kicker: 'Island league',
    sections: ['sport'],
    topics: ['Island league', 'Mill Island'],
    authors: ['lena-vask'],
    published: on('18:10', 23),
    body: [
      p(
        'The regular goalkeeper of Mill Island was on the wrong side of the sound on Sunday, with a flat tyre, when the last boat left. His place was taken by the groundsman, Ewald Strand, who is 63, had come to put up the nets and was still holding the mallet.',
      ),
      p(
        'Strand kept goal for the island from 1981 until 1999. He let it be known that he would not be diving. He did not have to: Sandmoor Reserves, who were told of his age in the dressing room, shot from wherever they stood, and for an hour and a half hit mostly the church.',
      ),
      quote(
        'They felt sorry for me until about the seventieth minute. After that they were in a hurry, and that is when you have them.',
        'Ewald Strand',
        'groundsman',
      ),
      p(
        'Mill Island won by a penalty, which Strand was asked to take and declined. He finished with the nets by lamplight. The regular keeper, who arrived at six by fishing boat with his tyre, has been told that his place is safe, though nobody told him whose it was.',
      ),
      p(
        'The result takes the island to fourth place in a league of ten, its best since the ferry began to run on Sundays. It also leaves the committee with a question. Under the rules a man who has played is a player, and a player has to be paid his boat fare. Mr Strand lives four hundred metres from the ground. He has put in for a new handle to the mallet.',
      ),
    ],
  }),
  aStory({
    key: 'the-swimmer-who-follows-the-post-boat',
    headline: 'The swimmer who follows the post boat',
    standfirst:
      'Every morning since May Nadia Brask has swum to work, four kilometres across the sound, forty metres behind the mail.',
    kicker: 'Swimming',
    sections: ['sport', 'culture'],
    topics: ['Swimming', 'Mill Island'],
    authors: ['tomas-ilvar'],
    published: { at: '2026-09-21T07:00:00+02:00' },
    body: [
      p(
        'At ten to six the post boat leaves Mill Island, and at ten to six Nadia Brask leaves it too, by the other side of the jetty, in a yellow cap. She teaches chemistry at the Bell Hill school. Her dry clothes go with the letters, in a bag with a label on it, second class.',
      ),
      p(
        'It takes her an hour and twenty minutes, of which she spends the first ten on regretting it. The skipper throttles down in the tideway so that she can keep in his lee. He says that he saves fuel by it. The postmaster, who has noticed that the first delivery has been late since the spring, has enquired what the difficulty was, and been told that it was a swell.',
      ),
      quote(
        'On a boat I arrive with yesterday still on me. This way I get there new.',
        'Nadia Brask',
        'chemistry teacher',
      ),
      p(
        'She will stop when the water falls below eleven degrees, around the middle of October. Her class has worked out from her times what the current is doing in the eastern channel. It differs by a fifth from the chart. They have written to the hydrographer, who has asked for her stroke rate.',
      ),
      p(
        'In all that time she has missed two days: once for jellyfish, and once when the post was on strike. She has no wish to swim any further, and has turned down a man who offered to grease her for the outer skerries. It is not sport, according to her. It is only that she used to be sick on the ferry.',
      ),
    ],
  }),
  aStory({
    key: 'the-old-fish-hall-plays-one-note',
    headline: 'For one night the old fish hall is an organ with a single note',
    standfirst:
      'Four hundred people came to hear a low E-flat, played by the wind and held for two hours and ten minutes.',
    kicker: 'Music',
    sections: ['culture'],
    topics: ['Music', 'Harbour'],
    authors: ['leila-morrant'],
    published: { at: '2025-05-11T22:40:00+02:00' },
    body: [
      p(
        'The programme gave the title, *North-west, three to four*, and beneath it the advice to bring a cushion. At nine on Saturday evening the porters of the fish hall opened its sea doors by exactly the width of a crate. There was a moment of nothing. Then the whole building, two hundred metres of iron and glass, drew breath.',
      ),
      p(
        'The composer, Iben Storm, worked there for a summer as a student and had heard it do this at night. She needed eight years to find out how wide, and which of the skylights to leave on the latch. The note is an E-flat, a little flat, below the reach of any pipe in the cathedral. One does not so much hear it as lean on it.',
      ),
      p(
        'Around ten the wind freshened and a second note came in above, a fifth higher, for which nobody had been prepared. A child asked if it was over. It was not; the tide was only turning. When it did end, the porters shut the doors and people found that they had been speaking in whispers, and went on doing so as far as the trams.',
      ),
      p(
        'There were to have been three performances. The second, on Sunday, was called off for lack of wind, and the audience, who had come all the same, sat there for an hour and listened to that. The third has been put down for “the next north-westerly on a Saturday”. Holders of a ticket are asked to keep an eye on the flag of the pilot house.',
      ),
    ],
  }),
  aStory({
    key: 'cape-orlo-light-goes-automatic',
    headline: 'The Cape Orlo light loses its keeper and gains a telephone number',
    standfirst: 'Whoever rings it hears how far one can see. On the first day it had nine thousand calls.',
    kicker: 'Ilmara',
    sections: ['world', 'science'],
    topics: ['Ilmara', 'The strait', 'Lighthouses'],
    authors: ['ruben-achterberg'],
    published: { at: '2024-11-02T09:15:00+01:00' },
    body: [
      p(
        'At noon on Friday Domnik Sarr climbed the 214 steps of the Cape Orlo light, polished the lens for the last time, signed the book and came down again without switching anything off. It will do that by itself now. He had been the keeper for thirty-three years, and his was the last manned light on the strait.',
      ),
      p(
        'Ilmara’s lighthouse service has put in two lamps, a battery and a small box that measures the fog. It also speaks. By ringing a number in Cape Orlo, anyone may hear the visibility in nautical miles, read out in a voice that most people on this coast will know. The service had asked Mr Sarr to record the numbers from nought to twenty. He did so in an afternoon, he says, and for some of them put in a remark.',
      ),
      quote(
        'At nought I say: stay in bed. They wanted to cut it. I told them to ask any skipper.',
        'Domnik Sarr',
        'lighthouse keeper, retired',
      ),
      p(
        'On Saturday, when there was fog, the number was rung some nine thousand times. A great many of the calls came from inland.',
      ),
      p(
        'He will go on living at the foot of the tower, in the house with the blue door, and has been asked by the service not to answer questions about the lamp. On his first free evening he sat on the bench outside with his back to it and watched the beam go round on the water. It was half a second slow, he thought. In the morning he rang up and told them, and it was.',
      ),
    ],
  }),
]
