import { aStory, before, facts, h2, on, p, picture, quote, table, ul, update } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** The harbour fund and the storm that made it possible. */
export const harbourFund: SampleStory[] = [
  aStory({
    key: 'six-harbour-cities-share-the-cost-of-rising-tides',
    headline: 'Six harbour cities agree to share the cost of rising tides',
    standfirst:
      'After 31 hours of talks the ports will pay into one fund for dykes, pumps and people. The money starts in spring. The water, engineers say, will not wait for it.',
    kicker: 'Harbour fund',
    sections: ['climate', 'politics', 'business'],
    topics: ['Harbour fund', 'Sea wall', 'Marrowgate', 'Sea level'],
    authors: ['noor-halvorsen', 'tamsin-orbeck'],
    picture: picture(
      'harbour.webp',
      'Cranes over a quay, a red sun behind them and a tide gauge standing in rising water.',
      'The gauge at Marrowgate has stood in the water since 1884. It was last extended upwards in 2019.',
    ),
    published: on('14:10'),
    body: [
      p(
        'The mayors of six harbour cities signed an agreement on Tuesday morning to pay for one another’s sea walls, the first time that ports on this coast have treated the tide as a common bill. They signed in the ballroom of the Marrowgate Pilots’ Guild, which has a mark on its wainscot for each of the last nine floods.',
      ),
      p(
        'From April each city will pay a share of its harbour dues into a single fund. The money goes first to whichever stretch of wall stands lowest against the water, whoever owns it. In the first year that means Saltgate in Port Hallin, where sixty metres of the newest stonework gave way a fortnight ago.',
      ),
      quote(
        'For a hundred years each of us built a wall and sent the water next door. We have finally noticed that we are all next door.',
        'Agathe Lumm',
        'mayor of Marrowgate',
      ),
      p(
        'The talks had been expected to take an afternoon. They took thirty-one hours, of which, according to two people in the room, eleven were spent on the word “shall”. It survived, in four of the agreement’s nineteen articles. In the other fifteen the cities “intend”.',
      ),
      facts('The fund', [
        ['86 m', 'crowns in the first year, rising to 140 million by 2031'],
        ['6', 'cities, with 1.1 million people between them'],
        ['2.4 m', 'the water level that every wall must withstand by 2035'],
        ['1 in 8', 'crowns set aside for people who have to move'],
      ]),
      h2('Who pays'),
      p(
        'Marrowgate, the largest port, carries 31 per cent of the cost and gets one vote in six, an arrangement that its own finance committee called “generous to the point of poetry”. Lissa Point, with one harbour and no dyke, pays the least. [What each city pays](/article/what-your-town-pays-into-the-harbour-fund) is set out in a table that can be changed only if all six agree.',
      ),
      p(
        'An eighth of the fund may not be spent on walls at all. It is for households that have to leave: removal, rent for two years, and a surveyor who is not employed by the city. The clause was asked for by Port Hallin after the breach, and it was the last to be accepted.',
      ),
      quote(
        'A wall is a promise that you may stay. Where we cannot make that promise, we owe people a van and the truth.',
        'Hedda Quist',
        'deputy mayor of Port Hallin',
      ),
      h2('What the engineers say'),
      p(
        'The number on which everything turns, 2.4 metres, was proposed by an engineer of the Oster water board nine years ago and laughed out of two committees. On Tuesday [she sat in the second row](/article/the-engineer-who-drew-the-line) and was not asked to speak.',
      ),
      p(
        'Several of her colleagues warn that the fund buys time rather than safety. At the present rate the sea along the coast rises by just under five millimetres a year. The first new wall will be finished in the summer of 2028, if the stone comes.',
      ),
      p(
        'Until then the cities have agreed on something cheaper: a shared list of pumps, with the names and telephone numbers of the people who know how to start them. It was typed during the night by a clerk from Calder Quay, who said that she had been surprised to find that nobody had one.',
      ),
    ],
  }),
  aStory({
    key: 'what-your-town-pays-into-the-harbour-fund',
    headline: 'What your town pays into the harbour fund, and when',
    standfirst: 'Six shares, four dates and one town that pays in herring boxes. The whole agreement in a table.',
    kicker: 'In figures',
    sections: ['climate', 'business'],
    topics: ['Harbour fund', 'Marrowgate', 'Ostby', 'Sandmoor'],
    authors: ['jonas-teller'],
    published: on('14:00'),
    updatedMinutesAgo: before('14:35'),
    body: [
      p(
        'The harbour fund agreed in Marrowgate on Tuesday is paid for out of harbour dues, not out of rates. No household gets a bill. But every crate that crosses a quay will carry a little of the wall with it, and a port that raises its dues will find out how loyal its ships are.',
      ),
      table({
        caption: 'Shares of the harbour fund, first year',
        head: ['City', 'Share', 'Crowns', 'Lowest wall', 'First payment'],
        rows: [
          ['Marrowgate', '31%', '26,660,000', '2.6 m', '1 April'],
          ['Port Hallin', '24%', '20,640,000', '2.1 m', '1 April'],
          ['Ostby', '17%', '14,620,000', '2.3 m', '1 April'],
          ['Calder Quay', '14%', '12,040,000', '2.4 m', '1 July'],
          ['Sandmoor', '11%', '9,460,000', '1.9 m', '1 July'],
          ['Lissa Point', '3%', '2,580,000', 'no wall', '1 October'],
        ],
      }),
      p(
        'The shares follow the tonnage of the last three years, corrected once for the length of each city’s wall and once more, after a long night, for whether it had paid for that wall itself. Ostby gained two points by the second correction and Marrowgate lost three.',
      ),
      h2('What is not in the table'),
      ul([
        'Each city keeps the upkeep of its own gates, lamps and stairs.',
        'Fishing boats under twelve metres pay nothing. Above that they may pay in ice or boxes, at a price fixed each January.',
        {
          text: 'Two things are left to a committee:',
          items: [
            'who holds the keys of the shared pump barges;',
            'what happens if a city leaves, which it may, with three years’ notice.',
          ],
        },
      ]),
      p(
        'Lissa Point’s share was the last to be settled. The town has one harbour, no dyke and a council of five, who had sent their treasurer with instructions to agree to nothing above two and a half per cent. She telephoned them at four in the morning, and was told to use her judgement and let them sleep.',
      ),
    ],
  }),
  aStory({
    key: 'the-engineer-who-drew-the-line',
    headline: 'The engineer who drew the line at 2.4 metres',
    standfirst:
      'Nine years ago Inger Maas told two committees how high the water would come. They thanked her for her drawings.',
    kicker: 'Profile',
    sections: ['climate'],
    topics: ['Harbour fund', 'Inger Maas', 'Sea level'],
    authors: ['noor-halvorsen'],
    published: on('07:00', 3),
    body: [
      p(
        'Inger Maas keeps the line in a cardboard tube behind the door of her office. It is four metres long and printed on linen, so that it can be unrolled on a wet table. At one end is the mouth of the Oster; at the other, the light on Lissa Point. Between them, in red, is the height that the sea will reach on a bad night in 2035.',
      ),
      p(
        'She drew it in 2017, from ninety years of tide readings, a survey of every drain on the coast and what she calls “the usual arithmetic”. It came out at 2.4 metres above the old datum: thirty centimetres more than the walls were built for, and about level with the second shelf of the Port Hallin library.',
      ),
      quote(
        'Nobody said that I was wrong. They said that it was a very clear drawing, and could I make one that was less clear.',
        'Inger Maas',
        'engineer, Oster water board',
      ),
      p(
        'The first committee put it among the papers to be noted. The second asked whether the line might be shown as a band, in blue. A member for Calder Quay, since retired, is recorded in the minutes as asking what the sea would say if it were consulted.',
      ),
      h2('“A way of choosing”'),
      p(
        'Maas, who is 58, grew up in a lock-keeper’s cottage at Sandmoor with a board by the back door that was put in every October and taken out every April. She does not believe in higher walls as such. A wall, she told the founders of the harbour fund in September, is a way of choosing whose cellar gets wet, and ought to be voted on like any other choice.',
      ),
      p(
        'What she wants is gates that open. Her own plan, which fills the rest of the tube, gives back thirteen low meadows to the river in winter and asks the towns to pay the farmers for the crop they do not sow. It would cost a third of the walls. The fund has set aside one crown in twenty for “alternative measures”, and she says she intends to be alternative at every meeting.',
      ),
      p(
        'On the night of the breach she was at home. The gauge at the pilot house reached 2.31 metres, nine centimetres below her line. People rang all morning to tell her that she had been right. She asked them to ring the committee.',
      ),
    ],
  }),
  aStory({
    key: 'a-treaty-with-a-tide-table',
    headline: 'A treaty with a tide table',
    standfirst: 'The harbour fund works because it asks its members to agree about water and about nothing else.',
    kicker: 'Analysis',
    genre: 'analysis',
    sections: ['climate', 'politics'],
    topics: ['Harbour fund', 'Littoral Union'],
    authors: ['tamsin-orbeck'],
    published: on('13:40'),
    body: [
      p(
        'Most agreements between cities begin with their values. The harbour fund begins with a datum: the mean level of the sea at Marrowgate between 1990 and 2010, as kept by the Pilots’ Guild. There is no preamble. It is the shortest document that these six councils have ever signed together and the only one that can be checked with a ruler.',
      ),
      p(
        'That is its strength. Marrowgate and Ostby have been in court over a dredger since 2011. Calder Quay does not speak to Sandmoor about buses. None of this had to be settled, because the text asks one question, which wall is lowest, and lets a gauge answer it.',
      ),
      p(
        'It is also the limit. A gauge can say where the water will come over. It cannot say who ought to be moved, or whether a street of forty houses is worth a wall that costs more than the street. The eighth of the money that is meant for people has no gauge. It has a committee of six, and the chair will be drawn by lot.',
      ),
      h2('The word in the margin'),
      p(
        'In June the same six harbour masters could not [get past a single verb](/article/talks-adjourn-over-the-word-shall). What changed was not the grammar. A wall fell at Saltgate on 9 November, in a city that had passed every inspection, and the five others looked up the date of their own.',
      ),
      p(
        'Treaties made after a flood are often signed quickly and regretted at leisure. This one can be left with three years’ notice, which is long enough to make a council think and short enough to let it. The first test will come when a town with a sound wall is asked to pay, for the third year running, for a neighbour’s poor one. The tide table says that will be in about 2029.',
      ),
    ],
  }),
  aStory({
    key: 'sea-wall-gives-way-at-saltgate',
    headline: 'Sea wall gives way at Saltgate; 40,000 leave the lower town',
    standfirst: 'How the breach of 9 November was reported, hour by hour, until the last of the missing was found.',
    kicker: 'The storm',
    sections: ['climate', 'politics'],
    topics: ['Sea wall', 'The storm', 'Saltgate'],
    authors: ['noor-halvorsen', 'tamsin-orbeck', 'yusra-lindt'],
    picture: picture(
      'breach.webp',
      'Water pours through a gap in a stone sea wall; behind it a row of houses.',
      'The breach at Saltgate, drawn from the harbour pilot’s log.',
    ),
    published: on('04:31', 15),
    updatedMinutesAgo: before('23:58', 15),
    live: 'closed',
    body: [
      p(
        'This page was kept by Yusra Lindt on the desk, with Noor Halvorsen at Saltgate and Tamsin Orbeck in the Assembly. Times are those of Port Hallin.',
      ),
      facts(
        'What we know',
        [
          ['40,000', 'people were told to leave the lower town, and all but a few hundred did.'],
          ['11', 'were missing; all of them have been found alive.'],
          ['3', 'shelters stay open until Friday: Bell Hill, Upper Quay and Larch Street.'],
        ],
        ['Why the newest part of the wall went first, nobody can yet say.'],
      ),
      update(
        before('23:58', 15),
        'The second tide passes; we close this page',
        'High water came at 23:20 and stood at 2.19 metres. The sandbags at Saltgate held. The pumps will run through the night, and so will the kitchen at Larch Street. We follow the repairs in the paper from tomorrow.',
      ),
      update(
        before('19:05', 15),
        'The last of the missing is found asleep',
        'A retired tugmaster of 83, sought since dawn, was found on the top floor of the rope works, where he had gone with a flask and a radio. He told the search party that he had heard every word said about him and thought most of it fair.',
        { isKey: true },
      ),
      update(
        before('14:20', 15),
        'Water in the tram tunnel falls by a hand’s breadth',
        'Both pump barges are at work. The tunnel will not carry trams this week, the tramway says, and may not carry them this month.',
      ),
      update(
        before('11:41', 15),
        'Second pump barge arrives from Ostby',
        'The *Patient Anna* has tied up at the fish quay and will start on the tram tunnel within the hour. Her crew of nine brought their own cook. Both barges together can lift four thousand cubic metres an hour; the city engineer puts the water in the lower town at six hundred thousand.',
      ),
      update(
        before('11:18', 15),
        'Three of the missing found on a school roof',
        'Two boys of nine and a caretaker were taken off the roof of the Saltgate primary school by a rowing eight which had been out looking for its own boat. “They had a register,” said Ingrid Faro, cox of the Hallin Ladies’ Rowing Club. “The older one had written down the time every ten minutes, so that somebody would know.”',
        { isKey: true },
      ),
      update(
        before('10:55', 15),
        'High water passes without a further break',
        'The gauge at the pilot house stood at 2.31 metres, nine centimetres under the line at which the engineers had expected the next section to go. The wind has backed one point to the west since eight o’clock.',
        { isKey: true },
      ),
      update(
        before('09:47', 15),
        'Hospital moves its wards up two floors',
        'Sixty-four patients at the Seamen’s Hospital were carried up by stair after the lifts were switched off. Nobody was hurt. Surgery goes on.',
      ),
      update(
        before('08:15', 15),
        'Premier: “Leave first, lock up second”',
        'Maren Tolliver spoke for ninety seconds from the steps of the Assembly. The budget debate is off. Two companies of army engineers are on the road from Marrowgate and will be under the orders of the city.',
      ),
      update(
        before('06:40', 15),
        'Lower town told to leave on foot',
        'Everyone below Cooper’s Stairs is asked to go uphill on foot. Cars are to be left where they are. The schools on Bell Hill, Upper Quay and Larch Street are open, heated and have room.',
        { isKey: true },
      ),
      update(
        before('04:12', 15),
        'The wall at Saltgate gives way',
        'A stretch of about sixty metres went in a single minute, on the newest part of the wall. The street lamps stayed lit.',
        { isKey: true },
      ),
    ],
  }),
  aStory({
    key: 'we-heard-it-go-like-a-cart-of-slates',
    headline: '“We heard it go like a cart of slates”: the hour the wall fell',
    standfirst:
      'Seven reporters asked forty people what they did between four and five in the morning. Most of them put the kettle on.',
    kicker: 'Reportage',
    genre: 'reportage',
    sections: ['climate', 'culture'],
    topics: ['Sea wall', 'The storm', 'Saltgate'],
    authors: [
      'noor-halvorsen',
      'tamsin-orbeck',
      'yusra-lindt',
      'dacian-pell',
      'jonas-teller',
      'leila-morrant',
      'tomas-ilvar',
    ],
    picture: picture(
      'storm.webp',
      'A lighthouse with a red band throws its beam over a dark, heavy sea.',
      'The light at Saltgate mole stayed lit throughout. Its keeper had gone down to knock on doors.',
    ),
    published: on('09:20', 14),
    body: [
      p(
        'At twelve minutes past four on Monday morning Bodil Krane was awake, because her dog was. They were standing in the yard of number 9 Saltgate, which slopes towards the wall, when the dog sat down. Then there was a noise which she has since described to four engineers and would like not to describe again.',
      ),
      quote('We heard it go like a cart of slates. Then it was quiet, and then it was wet.', 'Bodil Krane', 'Saltgate'),
      p(
        'Forty people in the lower town told us what they did next. Almost none of them did what the leaflet says. Twelve looked for a torch and found a birthday candle. Nine telephoned somebody who lived further down. Twenty-two, without being able to say why, put the kettle on.',
      ),
      h2('The stairs'),
      p(
        'Cooper’s Stairs has one hundred and four steps and a single handrail. By half past four it held some two thousand people, going up on the right. The few who came down on the left were a midwife, a baker who had left his ovens on, and the lighthouse keeper, who knocked on every door in Tar Lane and was back at his lamp before the light was missed.',
      ),
      p(
        'At the turn of the stairs, where there is a bench, somebody had set out cups. Nobody we spoke to knew who. The cups belonged to the Pilots’ Guild and have been returned, it says, washed.',
      ),
      quote(
        'A man gave me his coat and went back for his accordion. I have the coat. I would like to give it to him.',
        'Marguerite Sohl',
        'seamstress, Tar Lane',
      ),
      h2('The school'),
      p(
        'The two boys who spent seven hours on the roof of the primary school had gone in to rescue the class tortoise. The caretaker had gone in to fetch the boys. The tortoise, which was found on the third shelf of the library, is believed to have climbed there by itself and has been moved up a year.',
      ),
      p(
        'By five the water had reached the second step of the fish hall and stopped, as if it had been told to. In Saltgate it stood at the height of a letter box. Mrs Krane knows this because the post came in.',
      ),
    ],
  }),
  aStory({
    key: 'a-human-chain-saves-the-oldest-maps',
    headline: 'A human chain saves the city’s oldest maps',
    standfirst:
      'Two hundred people passed 4,100 rolls from hand to hand up Cooper’s Stairs. Two are missing, and one has come back coloured in.',
    kicker: 'The library',
    sections: ['culture', 'climate'],
    topics: ['The storm', 'Libraries', 'Maps'],
    authors: ['ottilie-marsh'],
    published: on('17:30', 13),
    body: [
      p(
        'The map room of the Port Hallin library lies three metres below the street, because in 1911 that was thought to be the place where it could not burn. On Monday, when the water was at the second shelf, the librarian opened the doors and asked the people on the pavement to form a line.',
      ),
      p(
        'They formed it in about four minutes. It went from the map room up the area steps, along Quay Street and up the whole of Cooper’s Stairs to the chapel, and it held dockers, a wedding party, the lower sixth, and a man who had been on his way to return a single book. Over five hours it passed 4,100 rolls from hand to hand.',
      ),
      quote(
        'I told them: do not unroll anything. About noon I went up the line, and every tenth person was reading.',
        'Petra Lindqvist-Ahl',
        'city librarian',
      ),
      p(
        'Among what was saved is the pilots’ chart of 1702, on which the outer skerries have the wrong names and the right depths, and the only survey of the sea wall made before its stones were faced. Engineers have already asked to see it.',
      ),
      p(
        'Two rolls are still missing. A third, an 1880 plan of the tramway, came back on Tuesday in a pram. It has been coloured in, carefully and within the lines, and the library has decided to keep it so.',
      ),
      p(
        'They are now in the chapel, on pews, a sheet of blotting paper between each two. The organist has been asked not to use the pedals. Conservators from four libraries have offered to come, one from Tarnhaven; she wrote that she had lately had time on her hands, having no ships to catalogue.',
      ),
    ],
  }),
  aStory({
    key: 'the-clause-that-calls-the-sea-foreseeable',
    headline: 'The clause that calls the sea “foreseeable”',
    standfirst: 'Four in ten policies in the lower town exclude water that comes over a wall. None mentions through.',
    kicker: 'Insurance',
    sections: ['business', 'climate'],
    topics: ['Insurance', 'The storm', 'Saltgate'],
    authors: ['dacian-pell'],
    published: on('10:48', 12),
    body: [
      p(
        'On page nineteen of the policy that most people in the lower town hold, between falling trees and the keeping of bees, is a clause about the sea. Damage by water “overtopping a defence” is excluded, it says, as a foreseeable event. Insurers began to add it in 2015. Nobody we spoke to had read as far as the bees.',
      ),
      p(
        'On 9 November the sea did not come over the wall at Saltgate. It came through it. The difference is worth, by the reckoning of the Harbour Mutual, some ninety million crowns, and it has been sent to three firms of lawyers with a drawing.',
      ),
      quote(
        'Over, under, round: my clients are ready to discuss any preposition. But the water has to have used the one in the contract.',
        'Emeric Vaal',
        'counsel for 212 households',
      ),
      p(
        'The Mutual, which is owned by the people it insures, said on Thursday that it would pay without waiting for a court. Two larger companies asked for time. A third has written to its customers to enquire whether they had taken “reasonable steps” on the night. One of them, a clockmaker in Tar Lane, replied that he had taken one hundred and four.',
      ),
      p('The regulator has asked all insurers on the coast to say by Christmas what they think a wall is for.'),
      p(
        'The clause has a history. In 2013 a spring tide ran over the old wall at Calder Quay for eleven minutes and into four hundred cellars, which cost the trade more than any fire since the rope works. Its lawyers were told to see to it that this did not happen again. They could do nothing about the tide.',
      ),
    ],
  }),
]
