import { aStory, before, facts, h2, on, p, picture, pull, quote, table, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Stories at the top of the front: the strait, the vote, the rent software and the row of small stories below them. */
export const top: SampleStory[] = [
  aStory({
    key: 'ilmara-and-tarn-to-reopen-the-strait',
    headline: 'Ilmara and Tarn to reopen the strait to grain ships after 41 days',
    standfirst:
      'The first convoy of eleven sails on Thursday, under rules that neither government will call a treaty. Bakers on both shores have already changed their orders.',
    kicker: 'The strait',
    sections: ['world', 'business', 'politics'],
    topics: ['The strait', 'Ilmara', 'Tarn Federation', 'Grain', 'Littoral Union', 'Elin Rask'],
    authors: ['ruben-achterberg', 'yusra-lindt'],
    source: { name: 'Meridian Wire', url: 'https://wire.example/strait' },
    picture: picture(
      'strait.webp',
      'Four cargo ships in a line pass through a narrow strait, seen from above; a dashed red line marks their course.',
      'Ships will keep to a lane six hundred metres wide, marked by two lights that had been dark since October.',
    ),
    published: on('09:05'),
    updatedMinutesAgo: before('13:05'),
    corrections: [
      {
        minutesAgo: before('11:32'),
        note: 'An earlier version of this story said that the convoy would carry 480,000 tonnes of grain. It will carry 408,000.',
      },
    ],
    body: [
      p(
        'The foreign ministers of Ilmara and the Tarn Federation agreed on Monday night to let grain ships through the strait that divides them, ending a closure that had lasted forty-one days and had doubled the price of flour in five countries.',
      ),
      p(
        'Eleven ships that have been lying off Cape Orlo since the middle of October will sail in a single column on Thursday at first light, the two ministries said in statements that used the same eleven sentences in a different order.',
      ),
      facts('The strait in numbers', [
        ['41', 'days without a cargo ship, the longest closure since 1958'],
        ['11', 'ships in the first convoy, from seven flags'],
        ['600 m', 'width of the lane at its narrowest, off Cape Orlo'],
        ['1 in 5', 'loaves on the coast made with grain that passes here'],
      ]),
      p(
        'There was no ceremony. Livia Korrin of Tarn read her statement in the corridor of a customs house. Her Ilmaran colleague, Teodor Anzhel, read his an hour later from the deck of a pilot boat, and took no questions.',
      ),
      quote(
        'We have not agreed on whose water it is. We have agreed that bread should not have to wait until we do.',
        'Livia Korrin',
        'foreign minister of the Tarn Federation',
      ),
      p(
        'The arrangement, which runs to two pages, will be looked at again every thirty days. Either side may end it with a week’s notice, counted from noon at the Cape Orlo light. Ships must be searched at sea by mixed crews, and may not carry anything but food and seed.',
      ),
      h2('What broke the silence'),
      p(
        'The closure began on 14 October, when a Tarn patrol boat rammed an Ilmaran buoy tender in fog. Two sailors were hurt. Within a day both navies had ordered merchant ships to keep out, and insurers had done the rest.',
      ),
      p(
        'Diplomats from four countries tried to bring the two sides into one room. What worked in the end, according to three people who took part, was to keep them out of it: the texts were carried by a harbour pilot named Elin Rask, who holds licences from both shores and who crossed the strait nine times in six days.',
      ),
      pull(
        '“I told them the truth. I said the tide turns at ten past four, and I would like to be home.”',
        'Elin Rask',
        'harbour pilot',
      ),
      p(
        'Rask, who is 61, said she had been given sealed envelopes and no instructions. On her last crossing, she said, each minister had asked her what the other was like.',
      ),
      quote(
        'I said they both take their coffee black and both look tired. I think that was the first thing they had learned about each other in a month.',
        'Elin Rask',
        'harbour pilot, Port Hallin',
      ),
      p(
        'In Ilmara’s capital the news reached the markets before it reached parliament. By noon the price of a sack of milling wheat had fallen by almost a third.',
      ),
      table({
        caption: 'Grain waiting off the strait on 23 November',
        head: ['Anchorage', 'Ships', 'Tonnes', 'Days waiting'],
        rows: [
          ['Cape Orlo', '11', '408,000', '41'],
          ['Tarnhaven roads', '7', '236,500', '38'],
          ['Lissa Point', '4', '91,200', '33'],
          ['Outer skerries', '2', '58,000', '19'],
        ],
      }),
      p('*Source: harbour offices; tonnes as declared by the masters.*'),
      h2('What has not been agreed'),
      p(
        'The paper says nothing about fishing, about the wreck of the buoy tender, or about the rock that both countries have on their maps under different names. It does not mention the nine Ilmaran customs officers still held in Tarnhaven.',
      ),
      quote(
        'My brother went to work with a stamp and a sandwich. I am glad about the bread. I would like him to be in the next convoy.',
        'Sanna Voll',
        'sister of a detained officer',
      ),
      p(
        'Hanne Obrecht, secretary of the Littoral Union, called the agreement “a door held open with a foot”. Her office will post two observers on each ship for the first three convoys, and has asked both navies to leave their guns covered while the column passes.',
      ),
      p(
        'At the Sandmoor cooperative bakery, where four hundred loaves a day have been made with barley since October, the head baker said she had taken the wheat tins down from the shelf and washed them. She has not filled them yet.',
      ),
    ],
  }),
  aStory({
    key: 'premier-loses-rail-vote-by-two',
    headline: 'Premier loses rail vote by two, and says she will try again',
    standfirst: 'Two of her own stayed in the tea room. “I counted them there,” said the chief whip.',
    kicker: 'The Assembly',
    sections: ['politics'],
    topics: ['The Assembly', 'Railways', 'Maren Tolliver', 'Casimir Rhode'],
    authors: ['tamsin-orbeck'],
    picture: picture(
      'chamber.webp',
      'Rows of green benches in a half circle under a high window, some of them empty.',
      'The Assembly has 121 seats. On Tuesday 118 were filled when the bell rang.',
    ),
    published: on('12:40'),
    body: [
      p(
        'Maren Tolliver’s government lost its bill to double the track between Ostby and Calder Quay on Tuesday by sixty votes to fifty-eight. It was her first defeat in the Assembly since she took office, and it was over in nine minutes, the time it takes to walk through the lobby and be counted coming out.',
      ),
      p(
        'Two members of her own party did not walk. They were seen, by the chief whip among others, in the tea room on the ground floor, where the bell can be heard perfectly well.',
      ),
      quote(
        'I counted them there. They had a pot between them, and it was not the small one.',
        'Sverre Lang',
        'chief whip',
      ),
      p(
        'The two, who sit for Lissa Point and for Sandmoor South, said afterwards that they supported railways in general. What they could not support was a line that leaves their stations with one platform and the same two trains a day. One of them added that the scones had been very good.',
      ),
      h2('The footnote'),
      p(
        'The opposition had been expected to abstain. It changed its mind on Monday evening, after its leader, Casimir Rhode, found in an annex to the bill that the cost of the new bridge over the Oster had been entered in prices of 2021. He read the footnote aloud, twice, the second time more slowly.',
      ),
      p(
        'The Premier did not dispute the figure. Standing in a nearly empty chamber an hour later, she said that a mistake of thirteen million crowns was a reason to correct a bill and not to bury it, and that she would bring it back before the recess with the sum put right and two more platforms in it.',
      ),
      quote('I lost by a teapot. I have lost by more, and come back.', 'Maren Tolliver', 'premier'),
      p(
        'The night trains, which [began to run again last week](/article/night-trains-return-to-the-coast-line), are not affected. They need only the track that is there.',
      ),
    ],
  }),
  aStory({
    key: 'landlords-rent-software-opened-to-the-regulator',
    headline: 'Landlords’ rent software to be opened to the regulator',
    standfirst: 'The program that proposes the rent of one flat in three will have to say how it arrives at it.',
    kicker: 'Housing',
    sections: ['business', 'politics'],
    topics: ['Rents', 'Housing', 'Open records'],
    authors: ['dacian-pell'],
    published: on('11:35'),
    body: [
      p(
        'The company behind the software that suggests the rent of about one flat in three on the coast must show the regulator how it works, the administrative court in Port Hallin ruled on Tuesday. Tenthouse Ltd has until 15 January to hand over its formula, its data and, in the words of the judgment, “a person who understands them”.',
      ),
      p(
        'The program, called Level, asks landlords each month what they charge and tells them each month what they might. Its makers say that it reports the market. The tenants’ union says that, with sixty thousand flats in it, it is the market.',
      ),
      quote(
        'If forty landlords met in a room to agree on a price, we should know what to call it. This is a room with a log-in.',
        'Ditte Farrow',
        'Port Hallin tenants’ union',
      ),
      p(
        'The court did not decide who is right. It found that the regulator cannot decide either as long as the formula is secret, and that a trade secret “does not become more secret by being applied to people’s kitchens”.',
      ),
      h2('What changes'),
      ul([
        'The regulator may run the program on past years and compare what it proposed with what was charged.',
        'Tenants may ask, once a year, what figure was proposed for their own flat.',
        'Landlords may go on using it. They may no longer say that they had no choice.',
      ]),
      p(
        'Tenthouse said that it would appeal, and that its customers need not do anything for the moment. In the lower town, where some four hundred flats have stood empty since the flood, Level was still proposing an increase on Tuesday of 1.8 per cent.',
      ),
    ],
  }),
  aStory({
    key: 'a-telescope-the-size-of-a-valley',
    headline: 'A telescope the size of a valley hears its first star',
    standfirst:
      'Nine hundred wires on larch poles, a shepherd for a neighbour and, on Sunday night, a tick every 0.7 seconds.',
    kicker: 'Astronomy',
    sections: ['science'],
    topics: ['Astronomy', 'Kveld valley'],
    authors: ['samuel-ekundare'],
    picture: picture(
      'telescope.webp',
      'A pale dish and rows of thin masts in a valley under a sky full of stars.',
      'From the road the array looks like a vineyard that somebody has forgotten to plant.',
    ),
    published: on('12:20'),
    body: [
      p(
        'The first sound was a sheep. The second, at eleven minutes to two on Monday morning, was a star: a faint tick, every seven tenths of a second, from a pulsar that astronomers have known for forty years and that the new telescope in the Kveld valley had never heard before.',
      ),
      p(
        'There were six people in the hut. One of them switched on the loudspeaker. They listened for twenty minutes without saying anything, and then the youngest asked whether it would be all right to go out and look, although there is nothing to see.',
      ),
      quote(
        'It is the dullest star in the catalogue. We chose it because it never does anything unexpected. Neither did we.',
        'Ruta Mbeki-Strand',
        'director, Kveld array',
      ),
      p(
        'The telescope has no dish of its own. It is nine hundred wires strung between larch poles over eleven square kilometres of pasture, each no more complicated than the aerial of a kitchen radio. A computer adds up what they hear, with a delay for each wire, and so points the whole valley at one spot in the sky without anything being moved.',
      ),
      facts('The Kveld array', [
        ['900', 'wires, cut by the pupils of two schools'],
        ['11 km²', 'of rented pasture, grazed as before'],
        ['0.7 s', 'between two ticks of the first star'],
        ['6 yrs', 'from the first pole to the first sound'],
      ]),
      h2('The neighbour'),
      p(
        'It took six years, two of them spent on finding out why the sky went quiet every day at four. The cause was an electric fence. Its owner, Oddvar Skei, now switches it off on request, in exchange for a screen in his kitchen that shows what the valley is listening to. His sheep, he says, have not noticed the universe.',
      ),
      p(
        'The array will look for the long waves given off by hydrogen when the first stars lit up, a signal about a hundred thousand times weaker than the one heard on Monday. Dr Mbeki-Strand expects that to take another five years. Asked what would change her mind about the whole undertaking, she said: a cheaper fence.',
      ),
    ],
  }),
  aStory({
    key: 'central-bank-holds-its-rate',
    headline: 'Central bank holds its rate and warns of a cold spring',
    standfirst: 'Grain is cheaper, stone is dearer, and the governor has put on a second jersey.',
    kicker: 'Money',
    sections: ['business'],
    topics: ['Central bank', 'Prices'],
    authors: ['dacian-pell'],
    picture: picture(
      'bank.webp',
      'A bank with tall columns and a clock over the door, seen from the street.',
      'The bank’s own boiler is to be replaced in March, at a price that it described as “an indicator”.',
    ),
    published: on('11:00'),
    body: [
      p(
        'The central bank left its rate at 3.25 per cent on Tuesday, for the fourth time running. Its governor, Ester Grane, said that prices were behaving better than people, and that she would like to see a winter of it before she believed them.',
      ),
      p(
        'The news from the strait reached the board in the middle of its meeting. Wheat fell by almost a third within hours, and one member proposed a cut on the spot. The vote was six to one. Bread, the governor explained, gets dearer by the tram and cheaper on foot.',
      ),
      quote(
        'A price that has fallen for one morning is an anecdote. Come back in February, and bring the baker.',
        'Ester Grane',
        'governor of the central bank',
      ),
      p(
        'What worries the bank is stone. Six harbour cities will start building walls in the same two years, with the same four quarries, and the price of dressed granite has already risen by eight per cent since the breach at Saltgate. Building wages will follow, the bank expects, “at the usual distance”.',
      ),
      p(
        'It also warned of heating. Households on the coast have put off their bills for longer than in any autumn since 2009, and a cold spring would bring them due together. The bank asked lenders to be patient. The lenders said that patience was a product, and that they offered it at 6.9 per cent.',
      ),
      p(
        'Outside, the flag on the bank’s roof, which is lowered when the rate falls and raised when it rises, hung where it has hung since March. The porter who sees to it says that he has oiled the pulley. He does so before each meeting, so as not to be thought to have a view.',
      ),
    ],
  }),
  aStory({
    key: 'hallin-win-the-cup',
    headline: 'Hallin win the cup that nobody in Hallin dared to mention',
    standfirst: 'Sixty-one years, four lost finals and a goalkeeper who could not look. Calder Quay 1, Port Hallin 2.',
    kicker: 'Cup final',
    sections: ['sport'],
    topics: ['Cup', 'Hallin'],
    authors: ['lena-vask'],
    picture: picture(
      'pitch.webp',
      'A football pitch from above, white lines on green, with a single ball in the centre circle.',
      'The ground at Calder Quay holds 14,000. Some 9,000 of them had come by the same two trains.',
    ),
    published: on('10:45'),
    body: [
      p(
        'In Port Hallin it is called “the other thing”. A child who says the word is asked to step outside and come in again. On Monday night, under lights at Calder Quay, in the eighty-eighth minute and off somebody’s knee, Hallin won the Cup, and the town will have to find something else not to talk about.',
      ),
      p(
        'It had not looked likely. Calder Quay scored after six minutes, from a corner which the whole of the Hallin defence watched with interest. It was one to nothing at half time, and the visitors’ dressing room, according to the kit man, was so quiet that one could hear the oranges.',
      ),
      quote(
        'I told them that we had lost four finals and nobody had died. Then I remembered 1988 and sat down.',
        'Rikard Oll',
        'Hallin coach',
      ),
      h2('The second half'),
      p(
        'What was said after that the coach [will not discuss](/article/hallin-coach-will-not-discuss-the-second-half). What was done is plain enough. Henrik Toll, who on Friday had his goal given to his brother by this newspaper, ran forty metres with it on sixty-three minutes and made sure that everybody could see his face.',
      ),
      p(
        'The winner was uglier. A free kick from Jens Amundsgaard struck the bar, the goalkeeper, the bar once more and then the knee of Marek Toll, who was lying down. The referee asked him whether he was all right. He said that he was now.',
      ),
      facts('The final', [
        ['1–2', 'Calder Quay against Port Hallin; half time 1–0'],
        ['88′', 'Marek Toll, with his left knee'],
        ['61', 'years since the last time'],
      ]),
      p(
        'The team came home on the 03:14, which ran fourteen coaches and stopped, against its timetable, at every station where somebody was standing with a lamp. There were a good many. At Sandmoor a brass band played one verse and wept through the other.',
      ),
      p(
        'The Cup is on show in the window of the bait shop in Quay Street until Friday. The club asks people not to touch the glass. The bait shop asks them to come in and buy something.',
      ),
    ],
  }),
  aStory({
    key: 'night-trains-return-to-the-coast-line',
    headline: 'Night trains return to the coast line after nine dark years',
    standfirst: 'Two sleeping cars, one buffet and a timetable that still leaves Ostby at 03:14.',
    kicker: 'Transport',
    sections: ['politics', 'business'],
    topics: ['Night trains', 'Railways', 'Ostby'],
    authors: ['tamsin-orbeck'],
    picture: picture(
      'train.webp',
      'A train with lit windows runs along a dark coast under a thin moon.',
      'The sleeping cars were found in a shed at Marrowgate, with the beds made.',
    ),
    published: on('09:30'),
    body: [
      p(
        'Since Wednesday a train has again left Port Hallin every night at 22:40 and reached Calder Quay at breakfast. It has two sleeping cars, a coach with seats, a buffet, and one conductor, Gerd Ottesen, who worked on the last night train in 2017 and was handed the same lamp.',
      ),
      p(
        'The line was closed as a loss. It came back by an odd coalition: the hospitals, which could not fill their early shifts; the fish auction, which wanted its buyers sober; and a columnist of this paper, [who has explained himself](/article/i-was-wrong-about-the-night-trains).',
      ),
      p(
        'In its first six nights the train carried 2,310 passengers, of whom 604 slept. The forecast had been 900. At Ostby, where it stops at fourteen minutes past three because it has always stopped then, the station has had to find a second bench.',
      ),
      quote(
        'They ask me what it was like when it stopped. I say: I went home and could not sleep. Nothing moved.',
        'Gerd Ottesen',
        'conductor',
      ),
      h2('How long'),
      p(
        'The money lasts for two years. After that the Assembly will look at the figures, and some members have made up their minds already: the Premier’s bill to double the track [fell by two votes](/article/premier-loses-rail-vote-by-two) on Tuesday. Night trains need only one track, said the Transport Minister, “and somebody to wave at”.',
      ),
      p('The buffet sells soup, rolls and, on the instructions of the auction, no spirits before Sandmoor.'),
    ],
  }),
]
