import { aStory, h2, on, p, pull, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Opinion pieces, signed. */
export const opinion: SampleStory[] = [
  aStory({
    key: 'a-fund-is-a-promise',
    headline: 'A fund is a promise. Publish the sums behind it',
    standfirst: 'Readers who will pay for the dykes are owed the spreadsheet, not only the handshake.',
    kicker: 'The Halyard’s view',
    sections: ['opinion'],
    topics: ['Harbour fund', 'Open records'],
    authors: ['the-halyards-view'],
    published: on('13:00'),
    body: [
      p(
        'Six cities agreed on Tuesday to treat the sea as a shared bill. This newspaper has asked for as much since 1903, when it printed a drawing of two mayors, each in his own leaking boat, bailing into the other’s. We congratulate them, and should like to see the receipt.',
      ),
      p(
        'What was signed in Marrowgate gives the shares, the dates and the first wall. It does not give the sums by which these were arrived at. We know that Port Hallin pays 24 per cent. We do not know what it would have paid if the length of its wall had been measured along the top, as Ostby’s was, and not along the foot. There is a spreadsheet. It went round the table seventeen times. Nobody outside that room has seen it.',
      ),
      p(
        'It may be beyond reproach. We rather think that it is: the clerk who kept it is from Calder Quay, and they are careful there. But over the next nine years there will be an autumn in which some town is asked to pay and its own wall is not mended. In that autumn the only thing to hold the fund together will be that anybody can check it.',
      ),
      pull('A formula that is shown in a good year will be believed in a bad one.'),
      p(
        'The cost of publishing it is nothing. The cost of not doing so we have seen, in a register of lobbyists with 212 holes in it, in a rent that comes out of a box, and at Saltgate, where a cheaper stone was chosen by a committee whose papers were “not retained”. Put it on the web, and on paper in the six town halls, on a table, with a pencil.',
      ),
    ],
  }),
  aStory({
    key: 'i-was-wrong-about-the-night-trains',
    headline: 'I was wrong about the night trains, and so was my spreadsheet',
    standfirst:
      'For nine years this column called the sleeper a sentimental loss. Then I stood on a platform at three in the morning and counted.',
    kicker: 'Piet Morrow',
    sections: ['opinion'],
    topics: ['Night trains', 'Railways', 'Piet Morrow'],
    authors: ['piet-morrow'],
    published: on('06:00'),
    body: [
      p(
        'In the spring of 2017 I built a spreadsheet. It had one row for each night train on the coast line, and in the last column, in red, what each sleeping passenger cost the rest of us. The figure was forty-four crowns. I printed it here, and when the trains were stopped that autumn I took some of the credit.',
      ),
      p('I should like to give it back.'),
      p(
        'Last Thursday, in the first week of the new service, I stood on platform two at Ostby at fourteen minutes past three. My model had said that six people would board. There were seventy-one. There was a brass section. There were two midwives going home and a man with a door.',
      ),
      h2('What the column left out'),
      p(
        'My forty-four crowns were correct. They were also an answer to a question that nobody on that platform was asking. I had divided the cost of the train by the people on it. I had not counted the hotel the trumpeters did not need, the shift that the hospital could now fill, or the second car that a family in Calder Quay did not buy.',
      ),
      pull('A railway is not a bus with ambitions. It is a promise about where you may live.'),
      p(
        'You cannot put a promise in a spreadsheet; I know, because I have spent the weekend trying. What you can put there is where people moved in the years after the promise was broken. Of the twelve towns that lost their night stop, eleven have fewer nurses than they had. The twelfth has a bridge.',
      ),
      p(
        'None of this makes every train worth running. The 01:50 to Lissa Point carried, on the night I checked, one passenger and his bicycle, and both got off early. But a test that only a full train can pass is not a test of trains. It is a test of cities.',
      ),
      p(
        'A reader wrote, in 2017, that I had measured the coast with a ruler meant for somewhere flatter. I did not reply at the time. Mrs Aalto of Sandmoor: you were right, I was wrong, and the 03:14 was on time.',
      ),
    ],
  }),
  aStory({
    key: 'nobody-elected-the-formula',
    headline: 'Nobody elected the formula that sets our rents',
    standfirst:
      'A landlord may raise the rent and so may the law. A program that has never climbed the stairs should at least give its reasons.',
    kicker: 'Adaeze Brandt',
    sections: ['opinion'],
    topics: ['Rents', 'Housing'],
    authors: ['adaeze-brandt'],
    published: on('05:45'),
    body: [
      p(
        'A client of mine, whom I shall call Mrs K., lives on the fourth floor in Hemp Lane. In September her landlord, a decent man with a cough, came up to tell her that the rent would be seven per cent higher. She asked why. He said that he did not know. He had brought a sheet of paper with him, and they looked at it together.',
      ),
      p(
        'I have been a housing lawyer for twenty-two years and used to think that I had heard every reason. The roof. The boiler. A daughter’s wedding. They were often bad reasons, but one could argue with them. I have seen a roof inspected by torchlight, and a wedding put off. What is one to say to a figure?',
      ),
      p(
        'The court in Port Hallin has now decided that the figure must explain itself to the regulator. I am glad, and it is not enough. A regulator can find out whether a formula is legal. Only Mrs K. can find out whether it is wrong, for it is she who knows that the fourth floor has no water on Sundays.',
      ),
      pull('An unfair reason can be answered. A missing one can only be paid.'),
      p(
        'So let us ask for a simple thing. Wherever a number is proposed for someone’s home, the three facts that moved it most should be printed beneath, in words. If it turns out that they are “postcode”, “turnover” and “what next door put up with”, we shall at least have something to read out to each other on the stairs.',
      ),
      p(
        'The landlord, by the way, went home and left the rent as it was. The next month the program put it to him that he was nine per cent below the market, and asked if he was well.',
      ),
    ],
  }),
  aStory({
    key: 'my-fathers-tide-diary',
    headline: 'What my father’s tide diary knew before the gauges did',
    standfirst: 'Elin Rask, harbour pilot, on forty years of pencil marks inside a wheelhouse door.',
    kicker: 'Elin Rask, harbour pilot',
    sections: ['opinion', 'climate'],
    topics: ['Elin Rask', 'Sea level'],
    authors: ['elin-rask'],
    published: on('06:15', 1),
    body: [
      p(
        'My father could not keep a diary. He began one every New Year and gave up about the fourth. But at each spring tide from 1961 until 2001 he opened the door of the wheelhouse, sighted along the second plank to the iron ring in the mole at Saltgate, and made a pencil mark on the inside of the door where the water cut it. He did this in gales. He did it with a broken arm.',
      ),
      p(
        'When the boat was sold I kept the door. It leans against the wall in my kitchen, and people who come in think that it leads somewhere. There are 488 marks. In the first ten years they lie on top of one another like the rings of a cup. After that they begin to climb, and they do not climb evenly; there is a place about the height of my hip, around 1990, where he must have changed pencils and started to press harder.',
      ),
      p(
        'I showed it once to a gentleman who had come about the new wall. He was interested. He took a photograph, with a penny. He asked what the plank was called, what the ring had been fastened to and whether the boat had always carried the same load. I said that it had carried my father. He told me kindly that it was not a calibrated series.',
      ),
      pull('It was not a calibrated series. It was a man who looked at the same ring for forty years.'),
      p(
        'Of course he was right. One should not build a wall by a kitchen door. But one might let it make one uneasy. The gauges said four centimetres in those years, the door says eleven, and a boat does not rise out of the water as her owner gets old and heavy. I have wondered since the ninth of November what would have happened if the gentleman had stayed for his coffee.',
      ),
      p(
        'In the last weeks I have carried envelopes between people who each had a very exact chart. They never asked what I could see from where I stood. I do not complain of it; it is peaceful to be a boat. I only say that along this coast there are a great many doors with marks on them, and that the people who made them are mostly still alive, and mostly at home in the afternoon.',
      ),
    ],
  }),
  aStory({
    key: 'the-bench-on-coopers-stairs',
    headline: 'The bench on Cooper’s Stairs, and other losses',
    standfirst: 'Readers write about a bench, a vowel, the price of envelopes and the right way to address a goose.',
    kicker: 'Letters',
    sections: ['opinion'],
    topics: ['Letters'],
    authors: ['our-readers'],
    published: on('06:20', 2),
    body: [
      p(
        '**The bench.** Since the flood the bench at the turn of Cooper’s Stairs has been missing. The council writes to me that it was “temporarily relocated in the course of the emergency”. I have sat on it each morning since my husband died. It was not an emergency to me then and it is now. *Herta Lomm, Tar Lane*',
      ),
      p(
        '**The same bench.** Whoever took up the bench from the Stairs on the ninth and laid it across the area of number 31 so that my mother could be got out: it is still here, and she will not let it go until she has met you. *J. Okoro, Quay Street*',
      ),
      p(
        '**A vowel.** Your correspondent says that “Oster” rhymes with “foster”. On the upper river it has never done so. It rhymes with “roaster”, and with “coaster”, and with nothing that has ever been said about it in Marrowgate. *Captain Wilf Tarrant, Neder Oster*',
      ),
      p(
        '**Envelopes.** I note that the two foreign ministers used blue envelopes. At Pell’s in Hemp Lane these are twelve crowns for ten. I trust that each paid for his own. *A ratepayer*',
      ),
      p(
        '**The goose.** As one who has kept geese for sixty years I can tell the census office of Tarn that a goose is not “informed”. A goose has made up its mind. One says good morning, keeps one’s hands in one’s pockets and does not mention numbers. *Mrs Aalto, Sandmoor*',
      ),
      ul(['Letters of up to 250 words, with your name and town.', 'We cut for length and never for tone.']),
    ],
  }),
  aStory({
    key: 'a-bridge-is-not-a-promise',
    headline: 'A bridge is not a promise',
    standfirst:
      'My colleague says that a railway is one. Very well. But it is the thing that needs painting which keeps its word.',
    kicker: 'Adaeze Brandt',
    sections: ['opinion'],
    topics: ['Bridges', 'Housing'],
    authors: ['adaeze-brandt'],
    published: on('07:00', 12),
    body: [
      p(
        'When a bridge is opened there is a band, and somebody says that it joins more than two banks. I have been to three such openings as a child of the highways department and never heard it said that it would have to be painted every nine years. Nobody cuts a ribbon in front of a man with a brush.',
      ),
      p(
        'The wall at Saltgate was opened twice, in 1886 and in 2020. In between it was looked after by a family called Brask, who had a cottage by it rent-free and who, from father to daughter, put back each stone that had moved. The cottage was sold in 2018. It was let, last I heard, by the night.',
      ),
      p(
        'We are very good at beginnings. The law gives a family that is promised a home a great deal of paper to wave. It has rather less for one that has a home and would like the stairs to stay up. Four-fifths of the people who come to see me want nothing new whatever. They want a thing to go on being what it was.',
      ),
      pull('Repair has no opening date, and so it has no minister.'),
      p(
        'So, for the six mayors, a suggestion. When you have your fund, put a cottage in it. Put somebody in the cottage. Pay them to walk the wall each day with a hammer, tapping, and to write down how it sounds.',
      ),
    ],
  }),
  aStory({
    key: 'in-defence-of-the-slow-answer',
    headline: 'In defence of the slow answer',
    standfirst:
      'For fourteen years I have been told that the timetable information at Ostby is out of date. I have begun to see why.',
    kicker: 'Piet Morrow',
    sections: ['opinion'],
    topics: ['Piet Morrow', 'Railways'],
    authors: ['piet-morrow'],
    published: { at: '2026-08-18T06:00:00+02:00' },
    body: [
      p(
        'There is a hatch at Ostby station with a woman in it who answers questions. If you ask her about a connection she does not look at a screen. She looks at you, then at your suitcase, and then for a while at the ceiling. It takes about a minute. She has never, to my knowledge, been wrong, and the railway means to replace her with a pillar.',
      ),
      p(
        'The pillar answers at once. I tried it. It offered me a journey to Lissa Point by way of a change at Sandmoor, with four minutes to cross the footbridge. This is quite correct, and can be done by anybody under thirty who travels without a cello. I had not mentioned the cello, since I had not been asked. The hatch would have seen it.',
      ),
      p(
        'I used to measure this kind of thing by the number of enquiries per hour. The pillar wins; it won before I had sat down. But I have come round, in this as in some larger matters, to asking what is left over afterwards. From the pillar you go away with an answer. From the hatch you go away with a train.',
      ),
      p(
        'The railway says that a person costs as much as thirty pillars. I do not doubt it; I have made that sort of sum myself, and signed it. All I would ask is that one of the thirty be left out and that the money be spent on a chair, on the public’s side of the hatch. There is always someone standing there with no question at all, who has come in because it is the one lit window at that end of town.',
      ),
    ],
  }),
  aStory({
    key: 'read-the-dull-part-aloud',
    headline: 'Read the dull part aloud',
    standfirst: 'A footnote brought down a bill. We should like to see more of that, and earlier.',
    kicker: 'The Halyard’s view',
    sections: ['opinion', 'politics'],
    topics: ['The Assembly', 'Open records'],
    authors: ['the-halyards-view'],
    published: { at: '2026-07-03T06:00:00+02:00' },
    body: [
      p(
        'The law on harbour pilots, which was passed by the Assembly last night at ten to twelve, has forty-one sections and three schedules. It was debated for six hours. According to our correspondent, who has a watch, five hours and twenty minutes of these were spent on section one, which says what a pilot is.',
      ),
      p(
        'Nobody spoke to the third schedule. It sets the fees. We read it this morning and found in it a sum in a currency that was abolished in 1994. It will have to be put right by a second law. That one, too, will have a section one.',
      ),
      p(
        'It is easily said that members ought to read what they vote on, and they would if it were possible. They were handed 214 pages on Tuesday. What is possible is to turn the order round. Let the Assembly begin with the schedules, the annexes and the small type, in the morning, when people are awake; and let each be read out by the minister whose name is on it, standing up.',
      ),
      pull('A number that has been spoken aloud by the person responsible for it is half checked already.'),
      p(
        'It would be tedious. That is the point. A thing that cannot be listened to for twenty minutes by those who make it should not be put up with for twenty years by those for whom it is made. We would begin with the budget, and bring sandwiches.',
      ),
    ],
  }),
]
