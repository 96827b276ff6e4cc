import { aStory, h2, on, p, picture, pull, quote, table, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Abroad: the strait and both its shores, Quenland, the Littoral Union. */
export const world: SampleStory[] = [
  aStory({
    key: 'the-island-that-votes-by-lantern',
    headline: 'The island that votes by lantern counts its last dark election',
    standfirst:
      'For 140 years the people of Sorrel walked to the quay with a lamp for each candidate. Next spring they get a form.',
    kicker: 'Quenland',
    sections: ['world', 'culture'],
    topics: ['Quenland', 'Sorrel', 'Elections'],
    authors: ['ruben-achterberg'],
    picture: picture(
      'lanterns.webp',
      'People on a quay at night hold coloured lanterns; their light lies on the water.',
      'Green for the harbour list, white for the farms. Red has not been carried since 1931.',
    ),
    published: on('19:40', 1),
    body: [
      p(
        'At six on Sunday evening the street lamps on Sorrel were put out, as they have been before every vote since 1886, and the island went down to the quay in the dark. There are 611 voters. Each carried a lantern with a coloured glass, and stood on the side of the jetty that goes with the colour. Two women in a rowing boat counted the lights from the water.',
      ),
      p(
        'It took eleven minutes. The harbour list had 340 lamps, the farms had 266, and five people stood in the middle with no light at all, which is how one abstains. The result was called across the water, and somebody put the street lamps on again.',
      ),
      quote(
        'On the mainland they vote behind a curtain, as if they were ashamed. Here you have to hold your opinion up for eleven minutes, and your arm gets tired. It makes you think.',
        'Sunniva Harr',
        'counter of lamps since 1994',
      ),
      h2('A form in spring'),
      p(
        'It was the last time. In September the high court of Quenland found that a vote which your neighbours can see is not a free one, and ordered the island to use paper from next spring. The case was brought by a schoolteacher, Anders Pryde, who had carried a white lamp for thirty years and whose landlord owns the boatyard.',
      ),
      p(
        '“I am sorry about the lanterns,” Mr Pryde said on Sunday. He had come without one. “But every year I looked at who was looking. I should like to find out, before I die, what I think.”',
      ),
      p(
        'Old lists suggest that he is not alone. Since the lamps were first written down, no family on Sorrel is known to have changed its colour within one generation. In the three mainland votes of that time in which paper was used, one islander in four did.',
      ),
      p(
        'The lanterns go to the museum, except for those that people have decided to keep. On Monday morning a great many were hanging in porches, lit, in colours that had not been seen there before.',
      ),
    ],
  }),
  aStory({
    key: 'federation-court-frees-nine-editors',
    headline: 'Federation court frees nine editors after two years',
    standfirst:
      'The judges called the charge “a weather report read as treason”. The prosecutor has until Friday to appeal.',
    kicker: 'Tarn',
    sections: ['world', 'politics'],
    topics: ['Tarn Federation', 'Press freedom', 'Courts'],
    authors: ['yusra-lindt'],
    picture: picture(
      'archive.webp',
      'A tall wall of labelled drawers, one of them open, with a ladder leaning on it.',
      'The files of the case fill sixteen drawers in Tarnhaven. Nine of them hold one newspaper.',
    ),
    published: on('12:22'),
    body: [
      p(
        'Nine editors of the *Tarnhaven Observer* walked out of the federal remand prison on Tuesday at a quarter past ten, two years and four days after they had been arrested in the middle of a headline. Each carried a paper bag. In the bags, said one, were two years of other newspapers.',
      ),
      p(
        'They had been charged with giving aid to a foreign power. The evidence was the shipping forecast, which the *Observer* printed every day on page two and which, the prosecutor argued, told the Ilmaran navy where the fog would be. The federal court needed fourteen pages to answer this, and one sentence.',
      ),
      quote(
        'What has been put before us is a weather report read as treason. The weather was, moreover, wrong.',
        'Judge Amalie Stroud',
        'presiding, federal court of Tarn',
      ),
      p(
        'The court ordered that the printing press be given back, and that the state pay for the two years’ rent of the building in which it had been sealed. It did not order compensation. That, the judges said, is for another court, and the prosecutor has until Friday to appeal.',
      ),
      pull('“We shall begin with the forecast. It owes us an apology.”', 'Mirela Ost', 'editor of the Observer'),
      h2('The headline'),
      p(
        'The page that was being made up when the police came is still on the stone in the composing room. The headline reads “Harbour board denies”, and stops. Mirela Ost, who has edited the paper since 2015, said that she had had a long time to think about how it went on, and that the harbour board might wish to ring her before Thursday.',
      ),
      p(
        'The release comes a day after the two countries agreed [to reopen the strait](/article/ilmara-and-tarn-to-reopen-the-strait). Officials on both shores said that the one had nothing to do with the other, in words that again were very much the same.',
      ),
    ],
  }),
  aStory({
    key: 'quenland-recalls-its-envoy',
    headline: 'Quenland recalls its envoy “for tea and advice”',
    standfirst: 'The advice is about fish. So, it appears, is the tea.',
    kicker: 'Quenland',
    sections: ['world'],
    topics: ['Quenland', 'Fisheries'],
    authors: [],
    source: { name: 'Meridian Wire', url: 'https://wire.example/quenland-envoy' },
    published: on('12:05'),
    body: [
      p(
        'Quenland called its ambassador to the Littoral Union home on Tuesday for what its foreign office described as tea and advice. It is the mildest of the four phrases that the office uses on such occasions. The strongest, “a change of air”, has not been used since 1974.',
      ),
      p(
        'The dispute is over herring. The Union cut the quota by a fifth this morning, on figures that Quenland says were collected in the one fortnight of the year when the fish are elsewhere. The ambassador had been asked to explain this and had used, a diplomat present said, a map, a pointer and in the end a fish.',
      ),
      p(
        'The Union said that the ambassador was welcome back at any time and that it would keep her place. Quenland’s foreign office said that the kettle was on.',
      ),
    ],
  }),
  aStory({
    key: 'grandmothers-strike-closes-the-kitchens',
    headline: 'Grandmothers’ strike closes the capital’s kitchens for a day',
    standfirst:
      'They want the winter fuel allowance paid before the winter. By noon the ministry canteen had run out of soup.',
    kicker: 'Ilmara',
    sections: ['world', 'politics'],
    topics: ['Ilmara', 'Strikes', 'Pensions'],
    authors: ['ruben-achterberg'],
    published: on('10:40'),
    body: [
      p(
        'The strike began at five on Tuesday morning, when no one in Ilmara’s capital got up to make the dough. By seven the queues at the two open bakeries were about four streets long. By eight, according to the city’s school board, one child in three had arrived in class without breakfast and one in nine without a coat.',
      ),
      p(
        'It was called by the Union of Grandmothers, which has 210,000 members and neither an office nor a telephone. The women want the winter fuel allowance, which is paid in March, to be paid in November. The treasury says that its year ends in February and that nothing can be done about the calendar.',
      ),
      quote(
        'I have raised four civil servants. I know what “nothing can be done” means. It means they have not been asked by somebody who feeds them.',
        'Old Mrs Anzhel',
        'mother of the foreign minister',
      ),
      p(
        'At the finance ministry the canteen, where twelve of the fourteen cooks are over sixty-five, closed at noon for want of soup. Its officials were seen shortly afterwards in the park with a bag of nuts. The minister received a delegation at three. They had brought him a sandwich, he told reporters, and had then eaten it.',
      ),
      p(
        'By evening the treasury had found that the allowance could be paid on 15 December “on a provisional basis”. The union said that its members would be back at the stove on Wednesday, on the same basis.',
      ),
    ],
  }),
  aStory({
    key: 'obrecht-wants-one-passport-queue',
    headline: 'Obrecht wants one passport queue, and no stamps, by 2028',
    standfirst: 'Border guards ask who will then tell them the news.',
    kicker: 'Littoral Union',
    sections: ['world'],
    topics: ['Littoral Union', 'Borders', 'Hanne Obrecht'],
    authors: ['yusra-lindt'],
    published: on('08:30'),
    body: [
      p(
        'The secretary of the Littoral Union, Hanne Obrecht, proposed on Tuesday that the nine member states should do away with passport checks between their harbours by the summer of 2028. There would be one queue, for everybody, at the outer border. Inside it a traveller would show a ticket and, if it rained, a face.',
      ),
      p(
        'The Union’s members have discussed this thirteen times since 1996. What is new is a sum: according to her office, people on this coast spend 4.1 million hours a year in front of a man with a stamp. Ilmara has asked how many of those hours are spent talking. The office has promised a second study.',
      ),
      quote(
        'I have crossed the same border every Thursday for thirty years. The guard there knew about my divorce before I did.',
        'Hanne Obrecht',
        'secretary of the Littoral Union',
      ),
      p(
        'The border guards’ federation is not opposed to the plan but would like a word about it. Its members, it says, find lost children, tell the customs what the weather is doing and know which skipper ought not to be sailing. “All that goes through the stamp,” said its chairman. “The stamp is the least of it.”',
      ),
      p('Ministers will talk about it in March. They have been asked to bring their passports.'),
      p(
        'There is a good deal of law in the way. Four of the nine members would have to change their constitutions, one its coronation oath. And there is Sorrel, which by a treaty of 1741 belongs to two of them on alternate Sundays. Ms Obrecht’s lawyers suggest that it should have a queue of its own, in which nobody would ever be standing.',
      ),
    ],
  }),
  aStory({
    key: 'why-both-sides-needed-the-grain',
    headline: 'Why both sides needed the grain more than the quarrel',
    standfirst: 'Flour had become dearer than pride, and both treasuries could read the price.',
    kicker: 'Analysis',
    sections: ['world', 'business'],
    topics: ['The strait', 'Ilmara', 'Tarn Federation', 'Grain'],
    authors: ['ruben-achterberg'],
    published: on('13:20'),
    body: [
      p(
        'For forty-one days the two governments on the strait explained to their people that a principle was at stake. It was the same principle, that the water belongs to those who live beside it, and it had served them both well through one mild September. In October the price of flour doubled, and principles began to be weighed.',
      ),
      p(
        'Ilmara grows wheat and cannot sell it except through the strait. Tarn mills wheat and cannot buy it except through the strait. Each had believed that the other would run short first. Both had counted the other’s grain with care. Neither, it now seems, had counted the sacks.',
      ),
      table({
        caption: 'What the closure cost, in millions of crowns',
        head: ['', 'Ilmara', 'Tarn'],
        rows: [
          ['Grain not sold, or bought elsewhere', '212', '174'],
          ['Port dues', '31', '44'],
          ['Navy, extra days at sea', '19', '22'],
          ['Bread subsidy', '8', '63'],
        ],
      }),
      p(
        'There are 1.4 million jute sacks in circulation on the coast, and nine in ten of them had come to rest on the wrong side. Ilmara’s harvest lay in heaps on airfields. Tarn’s mills had wheat for another week and nothing to put the flour in. A sack is not something that a minister is briefed on.',
      ),
      h2('The third shore'),
      p(
        'It would be pleasant to say that diplomacy ended the closure. The text that [the ministers read out](/article/ilmara-and-tarn-to-reopen-the-strait) had been on both their desks since 2 November. What came between was a baker’s strike threatened in Tarnhaven, a cold night on the airfields and an offer from Quenland to buy the heaps at half price. It is hard to keep a quarrel going once somebody has bid for it.',
      ),
      p(
        'The rules are good for thirty days. Both sides have an interest in calling them provisional, since whatever is provisional need not be defended. There are provisional bridges on this coast that have stood since 1919.',
      ),
    ],
  }),
  aStory({
    key: 'two-ministers-one-pilot-and-nine-crossings',
    headline: 'Two ministers, one pilot and nine crossings: how the talks were carried',
    standfirst:
      'The texts went over in sealed envelopes, in the wheelhouse of a woman who would not say what she thought of them.',
    kicker: 'The strait',
    sections: ['world'],
    topics: ['The strait', 'Elin Rask', 'Ilmara', 'Tarn Federation'],
    authors: ['ruben-achterberg'],
    picture: picture(
      'ferry.webp',
      'A white boat with a red band crosses a sound in front of grey hills.',
      'The crossing takes two hours and ten minutes, or three with a foul tide and a minister waiting.',
    ),
    published: on('21:15', 1),
    body: [
      p(
        'The first envelope was blue, and she signed for it at the customs steps in Cape Orlo on a Tuesday at half past five in the morning. She put it in the drawer with the flares. By nine it was in Tarnhaven, in the hands of a man who had been told to expect somebody taller.',
      ),
      p(
        'Elin Rask made nine crossings in the six days that followed. She was chosen because she is the only working pilot with a licence from both shores, and because the boat, the *Second Opinion*, belongs to her. She charged the usual rate, from both.',
      ),
      quote(
        'They asked me whether I could be discreet. I said that I had been married to a Tarnian for thirty years and that my mother was from Orlo. I have been discreet since 1989.',
        'Elin Rask',
        'harbour pilot',
      ),
      p(
        'The envelopes got thinner. The first had held forty-one pages and two maps. The fifth held four pages and no maps. The eighth weighed so little that she held it up to the lamp, she admits, to see whether it was empty. It held the eleven sentences that both ministers were to read out.',
      ),
      h2('What she saw'),
      p(
        'On the fourth day, with the fog down, a Tarn patrol boat came alongside and asked what she carried. She answered that it was none of its business, in both languages. There was a silence. Then a voice asked if she had any coffee, since theirs had run out, being grown on the other side of the strait. She passed a flask across on a boathook.',
      ),
      p(
        'She told no one about this until the last crossing, when she told both ministers. She thinks that it may have helped. She has not had the flask back.',
      ),
    ],
  }),
  aStory({
    key: 'sleepers-collide-at-walking-pace',
    headline: 'Sleepers collide at walking pace; everyone misses breakfast',
    standfirst: 'No one was hurt when two night trains met on the northern line. The buffet car is still there.',
    kicker: 'Northern rail',
    sections: ['world'],
    topics: ['Railways', 'Night trains'],
    authors: [],
    source: { name: 'Meridian Wire', url: 'https://wire.example/northern-sleepers' },
    published: on('17:50', 1),
    body: [
      p(
        'Two sleeping trains ran into each other at about the speed of a brisk walk on Monday morning, on a single track north of Lake Amund. Each driver had seen the other’s lamp in good time, and each had taken it for the moon.',
      ),
      p(
        'Of 312 passengers, 290 did not wake up. The rest described a bump and a long apology in two languages. The trains could not be parted until the afternoon because their buffers had locked, and the buffet car of the southbound one remains on the bridge, where its kettle is said to be in working order.',
      ),
      p(
        'The railway offered everybody a second night free of charge. Some forty accepted, on condition that it was on the other train.',
      ),
    ],
  }),
  aStory({
    key: 'a-census-taker-is-chased-off-the-same-farm',
    headline: 'A census taker is chased off the same farm for the fourth decade running',
    standfirst: 'The family has now been counted as “several”.',
    kicker: 'Tarn',
    sections: ['world'],
    topics: ['Tarn Federation', 'Census'],
    authors: ['jonas-teller'],
    published: on('14:02', 1),
    body: [
      p(
        'The Federation of Tarn has counted its people every ten years since 1896 and has never got past the gate of the Hollin farm, eight kilometres above Tarnhaven. Last week it tried once more. The officer, Wenzel Adair, had read the reports of the three before him and had taken a stick, a cake and running shoes.',
      ),
      p(
        'In 1996 it was a dog. In 2006 it was the grandson of the same dog, and in 2016 a goose, of which the report says only that it was “informed”. This year, Mr Adair writes, the yard was empty and the door open, and he had reached the step when somebody upstairs began to ring a bell. He left the cake.',
      ),
      quote(
        'I saw smoke from two chimneys, nine pairs of boots and a bicycle for a child of about eight. That is not a number. But it is not nothing.',
        'Wenzel Adair',
        'census officer',
      ),
      p(
        'Under federal law nobody may be estimated. The statistical office has therefore made use, for the first time, of a paragraph of 1896 that lets an officer enter a household “by its evident extent”. The Hollins stand in the provisional results as *several*, and the population of Tarn is given as 4,118,206 and several.',
      ),
      p('The plate, washed, was found at the post office on Saturday, with a note that the cake had wanted salt.'),
    ],
  }),
  aStory({
    key: 'anzhel-to-visit-tarnhaven-this-weekend',
    headline: 'Anzhel to visit Tarnhaven this weekend as both capitals look for a way back from the buoy affair',
    standfirst: 'It will be the first visit by an Ilmaran minister in seven years. Nobody is promising a communiqué.',
    kicker: 'Diplomacy',
    sections: ['world', 'politics', 'business', 'climate', 'science'],
    topics: ['Ilmara', 'Tarn Federation', 'The strait', 'Teodor Anzhel', 'Littoral Union'],
    authors: [],
    source: { name: 'Coast News Service', url: 'https://coastnews.example/world/anzhel-to-visit-tarnhaven' },
    published: on('08:05', 5),
    body: [
      p(
        'Ilmara’s foreign minister, Teodor Anzhel, will travel to Tarnhaven this weekend, his ministry announced on Thursday, in the first visit at that level since 2019 and the first of any kind since a patrol boat and a buoy tender met in the fog.',
      ),
      p(
        'The trip had been planned for the middle of October. It was put off on the morning of the collision, when Mr Anzhel’s aircraft was already on the runway with its steps drawn up; he is said to have sat in it for an hour, in case.',
      ),
      p(
        'Officials on both sides were careful to ask for little. A senior Ilmaran diplomat said that the two governments had come, separately, “to the shared view that not talking has been tried”.',
      ),
      p(
        '“Do not look for a list of results,” the deputy minister for the strait, Ksenia Dvorn, told reporters. “Look for whether there is a second meeting. If there is a second meeting, the first one was a success, and you may write that down now and use it later.”',
      ),
      p(
        'There have been other contacts in recent weeks, among them a conversation of harbour masters about ice and another, of uncertain length, between the two naval attachés in the queue for the same dentist. From these, Ms Dvorn said, “one has the impression that people would rather know the worst than imagine it”.',
      ),
      p(
        '“This is exactly the season for patience,” said Lord Abel Crane, who advises the Ilmaran government on the northern waters. He added that the visit was “neither a thaw nor a change in our policy, which remains what it was, whatever that was”.',
      ),
      p(
        '“We have some practice in living beside people whom we do not agree with,” he said. “One draws up a timetable.”',
      ),
      p(
        'The foreign ministry’s spokesman, Matteas Holl, said that Mr Anzhel would meet “senior persons of the federal government”. He would not say whether these included the President, Osvald Tarne, who has received no foreign guest since he took up bee-keeping.',
      ),
      h2('Anzhel will ‘press hard’ for a line between the two navies'),
      p(
        'Before the announcement Mr Anzhel spoke by telephone to his Tarnian colleague, Livia Korrin. Her ministry said afterwards that she had used the call to stress “that Ilmara must respect what lies on our side of the lane, cease to move what floats on it, and stop describing our coast as ‘opposite’”.',
      ),
      p(
        'Ms Dvorn said that the visit had three aims: to set up channels “that are answered at night”; to speak about differences, “of which there is no shortage”; and to see where the two countries might work together, for instance on sea ice, on the flu and on the herring, “which have not taken sides”.',
      ),
      p(
        'A direct line between the two navies stands first on the list. There has been none since 2021, when the Tarn admiralty moved house and kept its old number to itself. “We shall be asking for it strongly,” said Lord Abel. “One ship that can ring another is worth ten that can see it.”',
      ),
      p(
        'Asked about the nine customs officers held in Tarnhaven, Mr Holl said that the minister “never travels without their names in his pocket”. The families, who were told of the visit an hour before the press, said that they had been promised a telephone call by Sunday night.',
      ),
      p(
        '“There is a great deal of water between us,” Ms Dvorn said at the end. “The least one can do is to agree about how deep it is.”',
      ),
    ],
  }),
  aStory({
    key: 'tarn-sends-pumps-across-the-strait',
    headline: 'Tarn sends pumps across the strait, with the label left on',
    standfirst:
      'In the fourth week of the closure one ship was let through in each direction. It carried nothing that anybody could eat.',
    kicker: 'Help',
    sections: ['world', 'climate'],
    topics: ['The strait', 'The storm', 'Tarn Federation'],
    authors: ['ruben-achterberg'],
    published: on('09:31', 13),
    body: [
      p(
        'Fourteen diesel pumps from the federal reserve of Tarn were landed at the fish quay in Port Hallin on Wednesday, the first cargo to have crossed the strait since the middle of October. They came in the *Amity*, a lighter which the Ilmaran navy had turned back three weeks before with a load of biscuits.',
      ),
      p(
        'This time it was escorted. The captain of the Ilmaran frigate signalled “Keep dry”, and the *Amity*, after looking it up, signalled the same. Each pump bears a brass label with the words *Property of the Federal Ministry of War: not to be lent.* Nobody had found the time, an official in Tarnhaven said, to unscrew them.',
      ),
      quote(
        'We unpacked the first one and there was a letter inside, from the man who services them. He tells you which bolt to hit.',
        'Kirsti Vold',
        'foreman, Port Hallin waterworks',
      ),
      p(
        'Port Hallin has promised to give the pumps back by Easter. It has also sent a barrel of herring, by way of thanks, which has been waiting at Cape Orlo since Friday because it is food.',
      ),
      ul([
        'Nine of the pumps are at work in the tram tunnel.',
        'Four stand at Saltgate, one of them for spares.',
        'One has gone to the rowing club, which asked nicely.',
      ]),
      p(
        'They are large, slow and older than most of the people who run them. The federal reserve bought them in 1978 against a dam that has since been found to be sound. In tests at the fish quay, each lifted two hundred cubic metres an hour with a noise, the foreman said, like a cow being told the truth.',
      ),
    ],
  }),
]
