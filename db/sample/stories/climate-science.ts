import { aStory, before, facts, h2, on, p, picture, quote, table, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Climate (rivers, peat and barley) and science (blood, bees and ice). */
export const climateScience: SampleStory[] = [
  aStory({
    key: 'the-oster-gets-its-bend-back',
    headline: 'The Oster gets its bend back, and with it the sturgeon',
    standfirst: 'Eleven years after the diggers left, the river has begun to move a wall of its own.',
    kicker: 'Rivers',
    sections: ['climate', 'science'],
    topics: ['Oster', 'Rivers', 'Fish'],
    authors: ['noor-halvorsen'],
    picture: picture(
      'bridge.webp',
      'A suspension bridge crosses a wide river; its cables hang in two deep curves.',
      'The Oster bridge, opened in 1911. The bend begins just behind the left-hand pier.',
    ),
    published: on('08:20', 10),
    corrections: [
      {
        minutesAgo: before('08:10'),
        note: 'An earlier version of this story said that the Oster bridge was built in 1911. It was opened in 1911. It was built in 1908.',
      },
    ],
    body: [
      p(
        'In 1934 the Oster was made straight. It took four hundred men, two steam shovels and three summers to cut off the great bend above the railway bridge, and the speech at the end of it has been preserved. The river, said the county engineer, “has been shown the way”.',
      ),
      p(
        'It took it. Over the eighty years that followed it dug itself two metres down, drained the meadows on both sides and carried the gravel in which sturgeon used to spawn out to the sea. The last of the fish was caught in 1957 and stuffed. It hangs in the bar of the Railway Hotel with a cigar.',
      ),
      p(
        'In 2015 the water board took away twelve hundred metres of stone, opened the mouth of the old bend and went home. There was no money for anything else. The engineers expected that the water would need about thirty years to find its way round again.',
      ),
      quote(
        'We had a model. The river had a flood. By the second spring it was running where my grandfather used to skate.',
        'Inger Maas',
        'engineer, Oster water board',
      ),
      h2('Two metres of gravel'),
      p(
        'What it has done since has surprised everyone. On the outside of the bend it has cut away a bank, as was foreseen; on the inside it has laid down a bar of clean gravel, two metres high and three hundred long, which now turns the floods aside from the village of Neder Oster better than the wall it replaced.',
      ),
      p(
        'And on 3 October a fisheries officer counting trout saw something go by under his boat that was longer than the boat. Four sturgeon have been recorded in the bend since then. They have not been stocked by anybody. The nearest known population is in Quenland, four hundred kilometres off by sea.',
      ),
      ul([
        '1934: the bend is cut off.',
        '1957: the last sturgeon.',
        '2015: the stone is taken away.',
        '2026: four fish, the longest of 2.2 metres.',
      ]),
      p('The Railway Hotel has taken the cigar out of its fish. The landlord said it had begun to look disrespectful.'),
    ],
  }),
  aStory({
    key: 'winter-barley-fails-on-the-low-farms',
    headline: 'Winter barley fails on the low farms for a third year',
    standfirst: 'On the polders the salt now arrives from below.',
    kicker: 'Farming',
    sections: ['climate', 'business'],
    topics: ['Farming', 'Salt', 'Sandmoor'],
    authors: ['noor-halvorsen'],
    published: { at: '2026-10-12T07:30:00+02:00' },
    body: [
      p(
        'From the road the field looks sown. On your knees it looks like a plate that has been licked: pale crust, a few yellow blades, and between them the fine white bloom that Jorun Eide touches with a finger and, from habit, tastes. It is salt. The sea is four kilometres away and has not been over the dyke since 1903.',
      ),
      p(
        'It comes from underneath. As the sea rises it leans on the water in the ground, and on the polders south of Sandmoor, which lie a metre and a half below it, that water has nowhere to go but up. After three dry springs it has reached the roots. This is the third autumn in which winter barley has failed on land below the old sea lane, some nine hundred hectares of it.',
      ),
      quote(
        'My grandfather kept the water out with a spade. I could do that. But you cannot dig against something that comes up.',
        'Jorun Eide',
        'farmer, Lower Hope',
      ),
      p(
        'The agricultural college has tried fourteen kinds of barley, of which one, from the shores of the Caspian, came up. The brewers do not like it. Samphire grows well and sells for more, to two restaurants.',
      ),
      p(
        'What would help is fresh water, let in from the Oster each winter to push the salt down. It would drown the fields from November until March. Under the plan of the water board, farmers would be paid for not sowing them; under the law as it stands they are paid only if they have sown. Mrs Eide has put in her seed for the fourth time. She knows exactly what she is growing, she says. She is growing a form.',
      ),
    ],
  }),
  aStory({
    key: 'what-a-metre-of-peat-is-worth',
    headline: 'What a metre of peat is worth, and to whom',
    standfirst:
      'To a gardener, eleven crowns. To the treasury, ninety. To the man who owns it, an argument with his brother.',
    kicker: 'Peat',
    sections: ['climate', 'business'],
    topics: ['Peat', 'Carbon', 'Farming'],
    authors: ['noor-halvorsen'],
    published: { at: '2026-10-30T06:50:00+01:00' },
    body: [
      p(
        'A metre of peat takes a thousand years to make and, with the right machine, six minutes to cut. On Hallin Moss, where it lies five metres deep, two brothers who own half each have come to different conclusions about it.',
      ),
      p(
        'Torvald Nygaard sells his. A cubic metre in bags is worth about eleven crowns to him, and he has been cutting since he left school. His brother Sten stopped in 2022, blocked his ditches with larch planks and signed a contract with the treasury. It pays him for what does not happen: for the carbon that stays where it is.',
      ),
      table({
        caption: 'One cubic metre of Hallin Moss',
        head: ['Use', 'Crowns', 'Lasts'],
        rows: [
          ['In bags, for gardens', '11', 'once'],
          ['As fuel', '7', 'one evening'],
          ['Left wet, paid by the treasury', '3 a year', 'thirty years'],
          ['Left wet, at the social price of carbon', '90', 'as long as it is wet'],
        ],
      }),
      p(
        'By that reckoning Sten is the richer. But water does not stop at a boundary. Since his side was flooded, the last three rows on Torvald’s have turned too soft for the cutter, and Torvald has sent a bill. Sten has replied with one of his own: his brother’s ditches are drying his edge.',
      ),
      quote(
        'We have shared a bedroom, a tractor and a mother. It is ridiculous to fall out over which of us the rain belongs to.',
        'Sten Nygaard',
        'owner of the wet half',
      ),
      p(
        'The land court has heard them twice. In the spring it suggested that one half be exchanged for another moss, somewhere else. Both refused, in the same words, and left in the same car.',
      ),
    ],
  }),
  aStory({
    key: 'why-the-wall-broke-where-it-was-newest',
    headline: 'Why the wall broke where it was newest',
    standfirst: 'The stones were cut to a standard that assumed a quieter sea. And there was something about the glue.',
    kicker: 'Explained',
    genre: 'background',
    sections: ['science', 'climate'],
    topics: ['Sea wall', 'Saltgate', 'Engineering'],
    authors: ['samuel-ekundare'],
    published: on('06:40', 9),
    body: [
      p(
        'The wall at Saltgate is 140 years old, except for sixty metres, which were six. It was the sixty metres that went. A first report by the army’s engineers explains why, in eleven pages and a photograph of a penny.',
      ),
      p(
        'The old wall is dry: granite blocks of two tonnes, fitted without mortar, so that water which gets in can get out. The new section was faced with smaller stones, bedded in a resin. It was lighter and cheaper, and on a calm day it was stronger. It passed each of its nine inspections, all of which were made on calm days.',
      ),
      h2('A wave has two halves'),
      p(
        'When a wave strikes, it pushes. When it draws back, it pulls, and the water behind the face pushes outward to follow it. A dry wall sighs and lets it through. A sealed one has to hold. The engineers reckon that on the night the resin was pulled some four thousand times with a force for which it had never been tested, because the standard, of 1996, considers only the push.',
      ),
      quote(
        'They had built a very good dam. What was wanted was a very good sieve.',
        'Major Ines Brodal',
        'army engineers',
      ),
      p(
        'The penny is there for scale. It lies in the crack that the divers found, which began at the foot of the wall and, to judge by the mussels in it, two summers ago.',
      ),
      p(
        'The report does not say who chose the stone. [The lobby register](/article/who-the-212-blanks-were) may. I asked Major Brodal what would change her mind about the cause. A crack without mussels, she said.',
      ),
    ],
  }),
  aStory({
    key: 'two-more-tides-then-the-wind-turns',
    headline: 'Two more tides, then the wind turns north',
    standfirst: 'Thursday’s second high water is the one the engineers are watching.',
    kicker: 'The forecast',
    sections: ['science', 'climate'],
    topics: ['Weather', 'The storm'],
    authors: ['samuel-ekundare'],
    published: on('10:20', 14),
    body: [
      p(
        'The storm that broke the wall has gone inland and is dying over the Kveld hills. What it leaves behind is a swell, and a moon only just past new. On Thursday the two will meet again.',
      ),
      p(
        'The weather office gives four in five that the wind will have gone round to the north by Wednesday night. A north wind holds the water off this coast; each point it turns is worth about six centimetres. If it stays where it is, the evening tide on Thursday will stand at some 2.2 metres, which the sandbags should bear.',
      ),
      p(
        'I asked the duty forecaster, Malin Aker, how sure she was. She showed me fifty versions of Thursday which her computer had made before breakfast. In forty-one the wind goes round. In one there is a thunderstorm over the fish hall. “I do not believe in that one,” she said. “But I have brought my coat.”',
      ),
      p(
        'Wind matters more than most people suppose. Tonight’s tide, by the almanac, is an ordinary one of 1.6 metres. On Monday morning the almanac said 1.7 and the gauge said 2.31, and all of the difference was air: a low passing over lifted the sea by a hand, and the gale leaned it against the coast for nine hours.',
      ),
      p(
        'She will know by Wednesday noon. Until then the pumps will be kept where they are, and the four thousand people who sleep at the foot of the Stairs have been asked to sleep at the top. When I left, version fifty-one had come in. The wind went round at ten past eight.',
      ),
    ],
  }),
  aStory({
    key: 'a-blood-test-for-sepsis',
    headline: 'A blood test for sepsis that answers before the ambulance arrives',
    standfirst: 'One drop, nine minutes and a strip of paper that was meant for testing milk.',
    kicker: 'Medicine',
    sections: ['science'],
    topics: ['Medicine', 'Hospitals'],
    authors: ['samuel-ekundare'],
    picture: picture(
      'hospital.webp',
      'A white hospital with a red cross on its roof and a smaller wing beside it.',
      'The trial was led from the Seamen’s Hospital in Port Hallin, and carried out mostly in kitchens.',
    ),
    published: on('05:30', 2),
    body: [
      p(
        'Sepsis kills by the hour. For each one in which it is not treated the chance of dying goes up by about seven per cent, and the blood culture that proves it takes two days. Doctors therefore guess. A test tried out in Port Hallin could let a district nurse do better than guess, at a bedside, in nine minutes.',
      ),
      p(
        'It is a strip of paper with four lines. The first three show proteins that rise when the body is losing control of an infection; the fourth shows that the strip is working. In 2,114 people with fever, seen by nurses on the islands and in the outlying villages, it found 96 of the 103 who had sepsis. It raised a false alarm in one out of eleven.',
      ),
      facts('The trial', [
        ['2,114', 'patients, over three winters'],
        ['96 of 103', 'cases found'],
        ['9 min', 'from the drop to the answer'],
        ['4 crowns', 'a strip, at the price of the dairy trade'],
      ]),
      p(
        'The paper was developed to find sick udders. Dr Wanjiru Aas, who runs the laboratory at the Seamen’s Hospital, grew up on a farm and remembered the colour. She rang the makers and asked if they had ever thought of people. They had not, they told her, but would like to.',
      ),
      quote(
        'It does not replace the doctor. It replaces the night in which one waits to see.',
        'Wanjiru Aas',
        'Seamen’s Hospital, Port Hallin',
      ),
      h2('What it cannot do'),
      p(
        'It missed seven people, four of them over eighty, in whom the proteins rise late. It does not say which germ is to blame. And a strip which is wrong once in eleven times will send some people on a boat to hospital for a bad cold, which on the islands, in January, is not a small thing.',
      ),
      p(
        'A larger trial begins in the spring, in three countries. What would change her mind, I asked. “If the nurses stopped using it,” said Dr Aas. “They are usually the first to know.”',
      ),
    ],
  }),
  aStory({
    key: 'bees-count-to-five',
    headline: 'Bees count to five if the fifth is sweet',
    standfirst: 'It had been thought that they stopped at four. It seems that nobody had made it worth their while.',
    kicker: 'Behaviour',
    sections: ['science'],
    topics: ['Bees', 'Animals'],
    authors: ['samuel-ekundare'],
    picture: picture(
      'seeds.webp',
      'A row of tall stems with round orange flowers.',
      'The garden of the experiment. Only the fifth flower in each row held syrup.',
    ),
    published: on('07:10', 7),
    body: [
      p(
        'For twenty years it has been in the textbooks that honeybees can count to four. They can be taught to turn off at the third landmark, or to alight on a card with four spots in preference to three. Beyond that they appear to see “many”, and lose interest.',
      ),
      p(
        'It may have been the interest that was lacking. In a garden behind the agricultural college in Marrowgate, Lotte Ferreira and her students set up rows of paper flowers, all alike, of which only the fifth held sugar water. After two days, seven bees in ten flew to it directly. When the flowers were moved further apart they still went to the fifth, so that it cannot have been the distance.',
      ),
      quote(
        'We doubled the sugar and they did five. We doubled it again, in case they could do six. They did five, and went to lie down.',
        'Lotte Ferreira',
        'biologist',
      ),
      p(
        'The bees were given eleven sorts of distraction, such as a wind machine and a rival hive. With the wind they lost count. With the rivals they did not, but they started from the other end.',
      ),
      p(
        'What use it is to a bee to count to five nobody can tell. Dr Ferreira’s guess is that it keeps track of doors. The question will be tried next summer, with doors.',
      ),
      p(
        'Not everyone is persuaded. It may be that they do not count but feel, as one knows at which step of a familiar stair to lift a foot in the dark. Dr Ferreira has tried rows in which flowers three and four had been taken away. The bees flew on to where the fifth had been, hung there and then went back, she writes, “as if to check”.',
      ),
    ],
  }),
  aStory({
    key: 'the-ice-core-that-skipped-a-century',
    headline: 'The ice core that skipped a century',
    standfirst:
      'Between 1310 and 1412, on the Amund glacier, there is nothing. It may be the most interesting nothing in the north.',
    kicker: 'Ice',
    sections: ['science', 'climate'],
    topics: ['Ice', 'Climate history'],
    authors: ['samuel-ekundare'],
    published: on('09:10', 21),
    body: [
      p(
        'The core came up in lengths of a metre, each in a plastic sleeve like a loaf. Counting the layers in it, one pale and one dark for every year, is dull work, and it was the third student to do it who went to her professor and said that she had either made a mistake or lost the fourteenth century.',
      ),
      p(
        'She had made no mistake. At 71 metres the layers of 1412 lie directly on those of 1310, with a line between them as thin as a hair. On the glacier above Lake Amund, a hundred and two winters’ worth of snow has left no trace.',
      ),
      p(
        'Either it never fell, which nobody believes, or it melted. To take away so much ice would need a run of summers warmer than any known here before the present, in the middle of what is held to have been the start of a cold age.',
      ),
      quote(
        'A gap is also a measurement. We have very precise readings of something that went away.',
        'Edvin Saar',
        'glaciologist',
      ),
      p(
        'There is another possibility. The glacier may have moved, and sheared, and laid one page of itself over another; in that case the century is still there, some way to the left. A second hole will be drilled in May, two hundred metres downhill. The student, Ylva Nord, has been asked to do the counting. She has asked for a chair.',
      ),
    ],
  }),
  aStory({
    key: 'seed-bank-opens-its-doors',
    headline: 'Seed bank opens its doors, and asks visitors to bring something',
    standfirst:
      'Beans in envelopes, rye in a sock: on the first day 340 people came with what their grandmothers had kept.',
    kicker: 'Plants',
    sections: ['science', 'culture'],
    topics: ['Seeds', 'Farming'],
    authors: ['leila-morrant'],
    picture: picture(
      'seeds.webp',
      'A row of tall stems with round orange flowers.',
      'Hallin marigold, thought lost in 1962, grown from an envelope marked “not these”.',
    ),
    published: { at: '2026-09-06T17:00:00+02:00' },
    body: [
      p(
        'The coast’s seed bank, forty metres inside Bell Hill, let in the public on Sunday for the first time since it was dug. Entry was one seed. “Or a handful,” said the sign, “if you can spare it, with a name and what your family used to say about it.”',
      ),
      p(
        'By closing time 340 people had left 612 packets, tins and twists of newspaper. There was a pea that is said to climb only on the north side. There was black rye that had crossed the strait in 1871 in a sock, and came in the sock. The keeper, Benedikt Orre, had hoped for thirty kinds that he did not have. He counted eighty-four.',
      ),
      quote(
        'A seed bank is a library in which most of the books can no longer be read. People brought us the translations.',
        'Benedikt Orre',
        'keeper',
      ),
      p(
        'Everything will be sown in the spring, a row each, in the allotments under the hill. Whoever brought it may come and see if it is what they remember.',
      ),
      p(
        'He is not sentimental about it. Of the kinds that were grown in the county in 1900 about one in six survives, and most of those that have gone were given up for good reasons; they fell over, or tasted of soap. But nobody can say which reasons will still be good. A short rye that ripens early was a poor thing in 1950. The low farms would be glad of it now.',
      ),
      p(
        'The vault is kept at minus eighteen. Visitors were let in ten at a time, in borrowed coats, for four minutes. Most of them, the attendant noted, looked for the drawer with their own village on it and laid a hand on that.',
      ),
    ],
  }),
  aStory({
    key: 'the-tide-gauge-at-marrowgate-turns-140',
    headline: 'The tide gauge at Marrowgate turns 140 and is given a coat of paint',
    standfirst: 'It has missed ten days since 1884, nine of them in one week, when a swan sat on the float.',
    kicker: 'Instruments',
    sections: ['science'],
    topics: ['Sea level', 'Marrowgate'],
    authors: ['samuel-ekundare'],
    published: { at: '2024-09-03T12:00:00+02:00' },
    body: [
      p(
        'The oldest tide gauge on the coast was 140 years old on Tuesday and spent the day as it has spent the others, going up and down. The Pilots’ Guild marked the occasion with a coat of green paint, applied between half past ten and four, when the float was out of reach of the brush.',
      ),
      p(
        'Its pen has drawn some 102,000 tides on 7,300 metres of paper. From these it is known that the sea at Marrowgate stands thirty-one centimetres higher than when the gauge was put in, and that nearly half of this has come in the last thirty years.',
      ),
      p(
        'Ten days are missing. One is the day of the 1903 flood, when the keeper tied the pen down to save it, and regretted it ever after. He went back in the evening with a ruler and a candle and measured the mark on the wall. His figure, 2.27, stood as the record for longer than he lived.',
      ),
      p(
        'The swan came in 1936. It had found that the float, which is of copper and rises twice a day by itself, makes an excellent nest. For nine days the pen drew a line eleven centimetres too low, with a small step in it at about the hour when she went to feed. In the tables for that week stands a dash, and in the book, in the keeper’s hand: “Five eggs.”',
      ),
      p(
        'Two satellites now measure the same thing from above, every ten days. They agree with the gauge to within a millimetre, which the Guild has taken as a compliment to the satellites.',
      ),
    ],
  }),
]
