import { aStory, facts, h2, on, p, picture, quote, table } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Business: ports, money, work, and the day’s short items from the quay. */
export const business: SampleStory[] = [
  aStory({
    key: 'the-bakery-that-heats-half-a-town',
    headline: 'The bakery that heats half a town with yesterday’s ovens',
    standfirst: 'Sandmoor’s cooperative sells bread at a loss and warmth at a profit.',
    kicker: 'Energy',
    sections: ['business', 'climate'],
    topics: ['Energy', 'Sandmoor', 'Cooperatives'],
    authors: ['dacian-pell'],
    picture: picture(
      'ovens.webp',
      'Round brick ovens glow in a row; a baker stands before them with a long peel.',
      'The ovens are fired at two in the morning. The radiators in Mill Street begin to tick at about six.',
    ),
    published: on('06:45', 1),
    body: [
      p(
        'In most bakeries the oven is let go cold at seven in the morning. In Sandmoor it is then that the real business begins. Behind the nine brick ovens of the cooperative, in what used to be the flour loft, 140 tonnes of sand in a steel silo have been drinking up their heat since midnight, and during the day they give it back, through four kilometres of pipe, to 612 homes, a school and a swimming bath.',
      ),
      p(
        'It was not planned. In 2021 a young engineer, Pia Solheim, came to the bakery to mend a flue. She worked out, in pencil on a flour bag, that the chimney was losing more money than the shop was earning. The bag now hangs framed in the office.',
      ),
      quote(
        'We had thought of ourselves as bakers with high fuel bills. It turned out that we were a heating company that smelled nice.',
        'Una Berg',
        'head baker and chair of the cooperative',
      ),
      facts('Bread and warmth, 2025', [
        ['−0.30', 'crowns lost on each loaf'],
        ['612', 'homes on the pipe, of about 1,300 in the town'],
        ['68 °C', 'in the sand on a Sunday night, its coolest'],
        ['41%', 'less fuel burned in Sandmoor than in 2020'],
      ]),
      h2('The loss leader'),
      p(
        'Bread is sold below its price on purpose. The more the town eats, the hotter the sand; the members worked it out at a general meeting that lasted until two and ended with somebody lighting the ovens. A loaf costs four crowns. It ought to cost 4.30. The difference is made up on the heating bill, where no one has yet complained of it.',
      ),
      p(
        'The closure of the strait was the first real test. With no wheat, the cooperative baked barley, which needs a cooler oven, and in the third week the swimming bath had to be closed. Attendance at the evening dances rose by a half, which Mrs Berg puts down to the search for other means.',
      ),
      p(
        'Three towns have sent delegations. Calder Quay has a brewery that it would like to ask about. The cooperative gives everyone the same drawing, free of charge, and the same warning: you have to like getting up.',
      ),
    ],
  }),
  aStory({
    key: 'freight-rates-fall-a-third',
    headline: 'Freight rates fall a third on news from the strait',
    standfirst: 'A hull that cost 19,000 crowns a day at breakfast could be had for 12,600 by lunch.',
    kicker: 'Shipping',
    sections: ['business', 'world'],
    topics: ['The strait', 'Shipping', 'Grain'],
    authors: ['dacian-pell'],
    picture: picture(
      'harbour.webp',
      'Cranes over a quay, a red sun behind them and a tide gauge standing in rising water.',
      'Eleven berths have been cleared at Port Hallin for the ships that are expected on Friday.',
    ),
    published: on('12:10'),
    body: [
      p(
        'The price of hiring a grain ship on the coast fell by a third on Tuesday morning, the steepest drop since the exchange in Marrowgate began to chalk it up. The blackboard was wiped so often that the clerk sent out for a second sponge.',
      ),
      p(
        'Rates had nearly tripled since October, as ships that would have gone through the strait took the long way, round the outer skerries, nine days in place of two. Now there are about sixty vessels too many in the wrong place, all turning round.',
      ),
      table({
        caption: 'A day’s hire, 30,000-tonne ship, in crowns',
        head: ['Date', 'Rate'],
        rows: [
          ['13 October', '7,100'],
          ['1 November', '16,400'],
          ['23 November', '19,000'],
          ['24 November, noon', '12,600'],
        ],
      }),
      quote(
        'Everybody in this room predicted it. Some of us had even bet on it. I should like to know where they were on Monday.',
        'Joost Amery',
        'broker',
      ),
      p(
        'Insurers were slower. Cover for the lane is still quoted at four times what it cost in September, and the underwriters say that they will wait until somebody has been through it and out again. Eleven masters have volunteered to be that somebody. They are paid by the day.',
      ),
      p(
        'For the mills the arithmetic is simple. Carriage made up a quarter of the price of a sack last week. At noon’s rate it will be a sixth, and a sixth of less; the largest of them, at Calder Quay, has already told bakers that it will not honour its own list after Friday. For once it was thanked.',
      ),
      p(
        'Some will lose by it. The *Grand Duchess*, chartered a fortnight ago at 18,800 for the long way round, is at present west of the outer skerries with nine days behind her and two to go. Her owners have asked whether she might turn back. The answer, according to Mr Amery, was that she might, at the old rate.',
      ),
    ],
  }),
  aStory({
    key: 'dockers-may-refuse-a-fourth-night',
    headline: 'Dockers win the right to refuse a fourth night in a row',
    standfirst: 'A tribunal finds that a man who has not slept since Monday cannot be said to have volunteered.',
    kicker: 'Work',
    sections: ['business'],
    topics: ['Work', 'Dockers', 'Courts'],
    authors: ['tomas-ilvar'],
    published: on('16:25', 3),
    body: [
      p(
        'A docker in Port Hallin may say no to a fourth night shift in a row and may not be sent home for it, the labour tribunal decided on Saturday. The case was that of Hamid Sarraf, a crane driver, who got down from his cab at three in the morning last February and told his foreman that there were two of every ship.',
      ),
      p(
        'He was suspended for a week. The terminal did not dispute that he was tired. It argued that nights are voluntary, as the agreement of 2008 states, and that Mr Sarraf had put his name on the list. The tribunal looked at the list. It has been filled in by the same hand since 2008.',
      ),
      quote(
        'Forty tonnes hang from my thumb. I would not let a man who has been up for four nights hold my coffee.',
        'Hamid Sarraf',
        'crane driver',
      ),
      p(
        'There were nineteen accidents on the cranes last year, of which fourteen were on a third night or a later one. The terminal company said that it would study the judgment. It has put an advertisement in today’s paper for thirty crane drivers, days and nights, “rested”.',
      ),
      p(
        'The ferry crews, who have no part in the case, read the decision aloud at their own talks on the same evening.',
      ),
      p(
        'The judgment goes further than the union had asked. A list on which all the names are in one hand, it says, “proves only that somebody could write”. From now on each man must put himself down, each time, and the sheet must hang where it can be read by those who are on it. For a tenth of the night shift that will mean in Arabic as well.',
      ),
    ],
  }),
  aStory({
    key: 'the-credit-union-that-lends-to-its-critics',
    headline: 'The credit union that lends to its own critics',
    standfirst: 'Whoever complains about the Lissa Point Mutual is asked in, given a chair and offered a loan.',
    kicker: 'Savings',
    sections: ['business'],
    topics: ['Cooperatives', 'Savings', 'Lissa Point'],
    authors: ['dacian-pell'],
    published: on('09:00', 6),
    body: [
      p(
        'In 2019 a fish smoker named Dorrit Haan wrote to this paper that the Lissa Point Mutual was run by “a dozen cousins and a rubber stamp”. The following week she was asked to tea. The cousins, of whom there turned out to be nine, wanted to know what she would do. She told them. They lent her the money to do it.',
      ),
      p(
        'It has since become a policy. Each year the Mutual, which has 2,900 members and one branch, keeps two hundred thousand crowns for people who have complained about it in writing. The loans carry the usual interest. A borrower undertakes to sit on a committee for as long as the money is out.',
      ),
      quote(
        'A complaint is a business plan with the numbers missing. We can supply numbers.',
        'Elias Haan',
        'manager, Lissa Point Mutual',
      ),
      p(
        'Of forty-four such loans, two have failed. That is better than the Mutual does with its friends. Its minutes are now read by the central bank, which has sent a young man to find out how it works. He has written that the chairs are uncomfortable. He has been offered a loan.',
      ),
      p(
        'Mrs Haan’s own loan went on a second smoke-house, paid back in 2023. She then married one of the cousins. This has cost her, she says, her independence, since there are by now ten of them; she has asked for her letter of 2019 to be read out each year at the general meeting, and it is, between the accounts and the sandwiches.',
      ),
      p(
        'There are limits. A complaint has to be in ink, to be about the Mutual and to contain at least one sentence that begins with “You could”. A man who wrote eleven pages about his neighbour’s hens was given a chair, but nothing else.',
      ),
    ],
  }),
  aStory({
    key: 'ferry-crews-accept-the-night-shift-offer',
    headline: 'Ferry crews accept the night-shift offer',
    standfirst: 'Boats run as usual tonight, and the soup on board stays free for those who work there.',
    kicker: 'Ferries',
    sections: ['business'],
    topics: ['Ferries', 'Work'],
    authors: ['tomas-ilvar'],
    picture: picture(
      'ferry.webp',
      'A white ferry with a red band crosses the sound in front of grey hills.',
      'The 22:15 to Mill Island will sail tonight.',
    ),
    published: on('14:52'),
    body: [
      p(
        'The crews of the island ferries have accepted the line’s offer by 131 votes to 40, their union said on Tuesday afternoon. The strike that was called for midnight is off, and the 22:15 to Mill Island will sail.',
      ),
      p(
        'Those who work between ten and five get a fifth more from January and may not be put down for more than three nights together. The line had wanted four. It gave way, its negotiator said, after somebody had read to him from [Saturday’s judgment](/article/dockers-may-refuse-a-fourth-night), slowly.',
      ),
      p(
        'The last point to be settled was the soup, which the line had meant to charge for. It stays free. The forty who voted against would have liked bread with it.',
      ),
    ],
  }),
  aStory({
    key: 'marrowgate-hospital-reopens-its-maternity-ward',
    headline: 'Marrowgate hospital reopens its maternity ward',
    standfirst: 'Four years after it closed for want of midwives, the first baby arrived at the door by tram.',
    kicker: 'Health',
    sections: ['science', 'politics'],
    topics: ['Hospitals', 'Marrowgate'],
    authors: ['ifeoma-dast'],
    picture: picture(
      'hospital.webp',
      'A white hospital with a red cross on its roof and a smaller wing beside it.',
      'The ward is on the third floor, above any water yet recorded.',
    ),
    published: on('14:37'),
    body: [
      p(
        'The maternity ward of Marrowgate General took its first patient in four years at twenty to nine on Tuesday, eighty minutes before it was to be opened by the minister. She had come on the number 6 tram. It is a girl, of 3.4 kilograms, and the ribbon was cut around her.',
      ),
      p(
        'The ward closed in 2022 when its midwives fell from nineteen to seven. Since then women from the city have driven to Ostby, fifty minutes with a clear road. The hospital has now hired twenty-two, of whom ten live in Ostby and come by the [night train](/article/night-trains-return-to-the-coast-line).',
      ),
      p(
        'The tramway has given the child a pass for life. Her mother has asked whether it is transferable until she can walk.',
      ),
    ],
  }),
  aStory({
    key: 'two-held-after-the-archive-theft-in-ostby',
    headline: 'Two held after the archive theft in Ostby',
    standfirst: 'The town’s charter of 1388 was found in a bread bin, flat and unharmed.',
    kicker: 'Police',
    sections: ['culture', 'politics'],
    topics: ['Ostby', 'Police', 'Archives'],
    authors: [],
    source: { name: 'Coast News Service', url: 'https://coastnews.example/ostby-archive' },
    published: on('14:15'),
    body: [
      p(
        'Police in Ostby are questioning a man of 71 and a woman of 69 about the disappearance of the town charter, which was lifted from its case in the archive last Wednesday and left, in exchange, a library ticket in the woman’s name.',
      ),
      p(
        'The charter, of 1388, was in a bread bin in the couple’s kitchen. They are believed to have wished to consult the clause on grazing, and to have been told by the archive on four occasions that it opens on Thursdays except in term.',
      ),
      p(
        'No damage has been found, apart from a note in the margin, in soft pencil. The archivist says that it corrects the Latin, and that it is right.',
      ),
    ],
  }),
  aStory({
    key: 'storm-warning-for-the-outer-skerries',
    headline: 'Storm warning for the outer skerries from midnight',
    standfirst:
      'North-west nine, and seas of five metres off Lissa Point. The walls on the mainland are not thought to be at risk.',
    kicker: 'Weather',
    sections: ['climate'],
    topics: ['Weather', 'Lissa Point'],
    authors: ['noor-halvorsen'],
    published: on('13:58'),
    body: [
      p(
        'The weather office has put out a warning for the outer skerries from midnight until Wednesday evening. It expects wind from the north-west of force nine, and seas of five metres between Lissa Point and the Orlo light. Small boats should be home by ten.',
      ),
      p(
        'High water on Wednesday is at 11:42, and is forecast at 1.74 metres: well below the sandbags at Saltgate, where a watch will be kept all the same. The city asks people not to come and help it watch.',
      ),
      p(
        'The first convoy through the strait is to sail on Thursday, when the wind should have gone round to the south. The ministries have said nothing of a postponement. The pilots have said that they will say.',
      ),
    ],
  }),
  aStory({
    key: 'sandmoor-trams-run-again-after-the-flood',
    headline: 'Sandmoor trams run again after the flood',
    standfirst: 'Fifteen days, nine motors and one eel.',
    kicker: 'Transport',
    sections: ['politics'],
    topics: ['Trams', 'Sandmoor', 'The storm'],
    authors: ['tomas-ilvar'],
    picture: picture(
      'tram.webp',
      'A red tram with lit windows runs through a town at night.',
      'Car 11 on its first run on Tuesday. The sand was still in it.',
    ),
    published: on('12:41'),
    body: [
      p(
        'Trams ran on both lines in Sandmoor on Tuesday for the first time since the water came over the depot on 9 November. Nine motors have been taken out, dried in the cooperative’s ovens and put back. In one of them was an eel, which has been returned to the river.',
      ),
      p(
        'Cars will be five minutes slower than the timetable as far as the mill, where the rails are still bedded on planks. Tickets bought in November stay good until Christmas. The tunnel in Port Hallin remains shut.',
      ),
      p(
        'The first car left at 05:10 with the mayor, the fitters and a conductor who had sewn herself a new bell cord. She rang it all the way to the terminus. Nobody asked her to stop.',
      ),
    ],
  }),
  aStory({
    key: 'lighthouse-keeper-found-safe-on-lissa-point',
    headline: 'Lighthouse keeper found safe on Lissa Point',
    standfirst: 'He had been counting birds, and had got to eleven thousand.',
    kicker: 'Lissa Point',
    sections: ['climate'],
    topics: ['Lissa Point', 'Birds'],
    authors: ['tomas-ilvar'],
    published: on('11:20'),
    body: [
      p(
        'The keeper of the light on Lissa Point, missing since Monday at noon, was found on Tuesday morning on the far side of the rock, in good health and with his back to the rescuers. He held up a hand for silence until he had finished.',
      ),
      p(
        'Even Aasgaard, 66, had gone to count the barnacle geese, which came in overnight on the north wind in numbers that he had not seen before. His radio was switched off so as not to disturb them. The light had been burning, and nothing was thought amiss until he failed to answer a question about the weather.',
      ),
      p(
        'He apologised to the crew of the lifeboat and gave them tea. The figure, which he asks us to print, is 11,340.',
      ),
    ],
  }),
  aStory({
    key: 'herring-quota-cut-by-a-fifth',
    headline: 'Herring quota cut by a fifth',
    standfirst: 'The Littoral Union follows its scientists. The boats say that the fish have only moved.',
    kicker: 'Fishing',
    sections: ['business', 'climate', 'science'],
    topics: ['Fisheries', 'Littoral Union', 'Herring'],
    authors: ['tomas-ilvar'],
    picture: picture(
      'market.webp',
      'Striped awnings over a row of market stalls.',
      'In the fish hall a box of herring stood at 410 crowns at noon, up from 360.',
    ),
    published: on('10:58'),
    body: [
      p(
        'Boats on the coast may land 88,000 tonnes of herring next year, a fifth less than this, the Littoral Union’s fisheries council decided on Tuesday. It is the third cut in a row, and the first that follows the advice of its own scientists to the tonne.',
      ),
      p(
        'They had found half as many three-year-old fish as in 2024, and those further north. Warm water in spring is thought to have killed the fry. The skippers do not dispute the water. The herring, they say, have done what anybody would do and gone where it is cool.',
      ),
      quote(
        'They trawl the same forty squares every September, as if the fish had an appointment.',
        'Berit Lo',
        'skipper of the Plain Dealing',
      ),
      p(
        'The council will send a research vessel to the northern grounds in January, with two skippers on board as observers. Each side has been asked to bring a map. Quenland, which objects to the whole of it, has [called its envoy home](/article/quenland-recalls-its-envoy).',
      ),
    ],
  }),
  aStory({
    key: 'mussel-farms-report-the-warmest-october',
    headline: 'Mussel farms report the warmest October since counting began',
    standfirst:
      'On the ropes off Calder Quay the sea stood at 13.9 degrees. The mussels are large, and early, and cross.',
    kicker: 'Fishing',
    sections: ['business', 'climate'],
    topics: ['Fisheries', 'Sea temperature'],
    authors: [],
    source: { name: 'Coastal Wire', url: 'https://coastalwire.example/mussels-october' },
    published: on('08:40', 17),
    body: [
      p(
        'The water on the mussel banks off Calder Quay was warmer in October than in any since the farms began to measure it in 1971. At a depth of four metres the mean was 13.9 degrees, two above what is usual and half a degree more than the old record of 2022.',
      ),
      p(
        'For the present the mussels do well by it. They are a fifth heavier than a year ago and will be brought in three weeks early. The growers worry about the spring, since a mussel that has fattened in autumn spawns in February, when there is nothing for its young to eat.',
      ),
      quote('They look wonderful. So does a cut flower.', 'Maj Tveit', 'mussel grower, Calder Quay'),
      p(
        'Two of the eleven farms have sunk their ropes by three metres. It is cooler down there, and it costs them the starfish.',
      ),
    ],
  }),
]
