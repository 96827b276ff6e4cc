import { aStory, h2, on, p, picture, pull, quote, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** The Assembly and the town halls. */
export const politics: SampleStory[] = [
  aStory({
    key: 'the-lobby-register-with-212-names-left-out',
    headline:
      'After six years, two court orders and one broken photocopier, the Assembly publishes its register of lobbyists, with the names of 212 of them left out',
    standfirst:
      'Clerks call the blanks “legacy entries”. Four former ministers are thought to be among them, and one of them answered the telephone.',
    sections: ['politics'],
    topics: ['Lobbying', 'The Assembly', 'Open records', 'Casimir Rhode'],
    authors: ['tamsin-orbeck', 'jonas-teller', 'yusra-lindt'],
    published: { at: '2025-10-09T06:00:00+02:00' },
    body: [
      p(
        'At nine minutes past six on Wednesday evening, when the corridors of the Assembly were being mopped, a clerk pinned a notice to the board outside Committee Room 4. It gave the address of a web page. The page held a table of 1,940 rows, and 212 of them began with an empty cell.',
      ),
      p(
        'It was the lobby register: the list of everyone who has been paid to change the mind of a member since 2019. Two courts had ordered its release. The first deadline passed because the index was out of date; the second, according to a letter seen by The Halyard, because the only machine able to copy the bound volumes was waiting for a drum.',
      ),
      p(
        'The 1,728 complete entries give a name, a client and the date of each meeting. The other 212 give a client and a date. Where the name should be, there is a dash.',
      ),
      h2('“Legacy entries”'),
      p(
        'A spokesman said the blanks belonged to people who had signed in before the rules required a full name, and who could not now be reached to give their consent. He did not say how many had been tried.',
      ),
      p(
        'We tried. By comparing the meeting dates with the visitors’ book at the east door, which is open to anyone who asks for it, we found likely names for thirty-one of the dashes in an afternoon. Four had been ministers.',
      ),
      quote(
        'I always sign. If there is a line where my name was and is not, somebody has been at it with a ruler.',
        'Bram Hessel',
        'minister of works until 2021',
      ),
      p('The others did not reply, or replied through a law firm which appears in the register eleven times.'),
      pull('“It is not a gap in the record. It is a record of a gap.”', 'Casimir Rhode', 'leader of the opposition'),
      p(
        'Casimir Rhode, who leads the opposition, asked the Speaker on Thursday for the bound volumes themselves. They are kept in a basement with the tide tables and the lost umbrellas. The Speaker said she would look for the key.',
      ),
      p(
        'What the complete rows show is plain enough. Three trades, ports, rents and medicine, account for more than half of all meetings. The busiest day in six years was the day before the summer recess, when eighty-eight people were signed in by a single porter. The quietest was the day after an election.',
      ),
    ],
  }),
  aStory({
    key: 'who-the-212-blanks-were',
    headline: 'The lobby register has its names at last. Here are the 212 that were missing',
    standfirst:
      'A year of letters, one basement key and a porter with a good memory have filled the blanks. Four former ministers are among them.',
    kicker: 'Lobbying',
    sections: ['politics', 'business'],
    topics: ['Lobbying', 'The Assembly', 'Open records'],
    authors: ['tamsin-orbeck', 'jonas-teller'],
    picture: picture(
      'archive.webp',
      'A tall wall of labelled drawers, one of them open, with a ladder leaning on it.',
      'The bound volumes lay between the tide tables and the lost umbrellas, as the Speaker had said they would.',
    ),
    published: on('07:15', 2),
    body: [
      p(
        'When the Assembly [published its lobby register](/article/the-lobby-register-with-212-names-left-out) in October of last year, 212 rows began with a dash. As of Sunday none does. The Speaker found the key to the basement in March; the rest has been reading.',
      ),
      p(
        'The blanks were not, as a spokesman had said, people who could not be reached. One hundred and forty of them live in Port Hallin, and nine in the same street. They had been signed in under the name of the firm that paid them, a practice that the rules have forbidden since 2019 and that the porters’ desk had been told, in writing, to go on with.',
      ),
      quote(
        'I wrote what I was given, and beside it, in pencil, what I saw. My father kept a register too. He was a gamekeeper.',
        'Aksel Ruud',
        'porter at the east door, 1998–2025',
      ),
      p(
        'Mr Ruud’s pencil turned out to be the second source that we needed. Of the 212, we have confirmed 209 with the people themselves or with papers signed by them. Three have died.',
      ),
      h2('What the blanks have in common'),
      ul([
        '**Rents.** Eighty-one of the meetings were about the law that would have capped them in 2022. It was withdrawn.',
        '**Ports.** Fifty-six concerned harbour dues, and twenty of those the wall at Saltgate, for which a cheaper stone was approved in 2020.',
        '**Former ministers.** Four, for six clients. Bram Hessel, who told us a year ago that he always signs, had always signed.',
      ]),
      p(
        'It is the stone that will cause trouble. The committee on works has asked for the seven people who came to talk about it to come and talk about it again, this time by name. Two have agreed. Another has sent the law firm, which now appears in the register twelve times.',
      ),
    ],
  }),
  aStory({
    key: 'ostby-mayor-resigns-over-the-ferry',
    headline: 'Ostby mayor resigns over the ferry nobody ordered',
    standfirst: 'It is forty-eight metres long, it has been paid for, and it does not fit through the lock.',
    kicker: 'Town halls',
    sections: ['politics'],
    topics: ['Ostby', 'Ferries'],
    authors: ['ifeoma-dast'],
    picture: picture(
      'ferry.webp',
      'A white ferry with a red band crosses the sound in front of grey hills.',
      'The Concord, outside Ostby, where she will remain for the present.',
    ),
    published: on('18:20', 2),
    body: [
      p(
        'The mayor of Ostby, Florian Ness, resigned on Sunday evening, nine days after a ferry arrived in the roads off the town with its paint fresh and its invoice in an envelope on the bridge. No one on the council can remember having ordered it. There is, however, a signature.',
      ),
      p(
        'It is at the foot of a form from February 2024, by which the town asked three yards what a ferry would cost. On the form of the cheapest, at the Tarnhaven works, the box next to “estimate” is empty and the box next to “order” has a tick in it. The tick is in the mayor’s green ink.',
      ),
      quote(
        'I sign four hundred things a week. This was the only one that floated.',
        'Florian Ness',
        'mayor of Ostby until Sunday',
      ),
      p(
        'The *Concord* cost nineteen million crowns, of which Ostby had paid sixteen in instalments that its treasurer took for the new school roof. The roof is still to come. The ferry is a handsome one, for 240 passengers and 30 cars, with a saloon in larch. She is also eighty centimetres wider than the lock.',
      ),
      p(
        'The council met for five hours and decided to lend her to Port Hallin, whose own second ferry is in dock until Easter. The rent will be enough for the roof by about 2039. Mr Ness, who was not asked to give back his pen, has done so.',
      ),
      p(
        'A new mayor will be chosen on 3 December. Of the three who have let it be known that they would accept, two have promised to have the lock widened and one to have it measured. Meanwhile the *Concord* has become something of an outing. On Monday, a fisherman was taking people round her at four crowns a head, and doing, he said, rather well.',
      ),
    ],
  }),
  aStory({
    key: 'one-voter-in-six-moved-house',
    headline: 'One voter in six moved house before the last roll closed',
    standfirst: 'Rents, not revolutions, decided three seats at the last election. We followed 40,000 removal vans.',
    kicker: 'The count',
    sections: ['politics'],
    topics: ['Elections', 'Rents', 'The Assembly'],
    authors: ['jonas-teller'],
    published: on('06:30', 4),
    body: [
      p(
        'Between the last two elections one voter in six in Port Hallin changed address, and one in nine changed constituency in doing so. That is the highest figure since the roll began to be kept by household in 1922, and it is enough to have decided three of the seats that changed hands in April 2024.',
      ),
      p(
        'The numbers come from the roll itself, which anybody may read at the town hall on weekdays between ten and noon, on a chair. We read it for ten weeks. We then compared it with the books of the four removal firms that still keep them, which is most of the ones with vans.',
      ),
      p(
        'People moved for many reasons, but the direction is always the same: uphill, outward and to somewhere smaller. In the harbour ward nearly three thousand left and two thousand came, and those who came were nine years younger and four times as likely not to vote.',
      ),
      quote(
        'I know of a street where the candidate had rung at every door, and by polling day he had shaken hands with nobody who lived there.',
        'Tone Ravn',
        'returning officer',
      ),
      p(
        'No party gained by it everywhere. The Premier’s won Larch Street, where the lower town went, and lost the lower town, where no one had taken down its posters. What was lost altogether is 6,200 votes, of people who had moved after the closing date and would have had to go back to an old address to be counted. Some did. One told us that she had voted in what is now the bathroom of a dentist.',
      ),
    ],
  }),
  aStory({
    key: 'casimir-rhode-who-reads-the-footnotes',
    headline: 'Casimir Rhode, the man who reads the footnotes',
    standfirst: 'The leader of the opposition has never raised his voice. He has an index instead.',
    kicker: 'Profile',
    sections: ['politics'],
    topics: ['Casimir Rhode', 'The Assembly'],
    authors: ['jonas-teller'],
    published: on('08:00', 8),
    body: [
      p(
        'There is a lamp on the third floor of the Assembly that the night porters call the lighthouse. It belongs to Casimir Rhode, who has led the opposition for six years, and who reads every bill from the end. He starts with the annexes and works forward to the title, which by then, he says, seldom surprises him.',
      ),
      p(
        'Rhode, who is 52, was a proof-reader of tide tables before he was elected. An error of one digit, he likes to say, put a steamer on the Lissa bar in 1962 with a hundred and six aboard, and everybody had read that page and nobody had checked it. He checks. His staff of three keep a card index of promises, with a red tab for those that carry a date.',
      ),
      quote(
        'People imagine that power is in the speech. Power is in the definitions. Page two, generally.',
        'Casimir Rhode',
        'leader of the opposition',
      ),
      p(
        'It has not made him loved. His own benches complain that he wins arguments a week after they were of any use, and the sketch writers have long given up on him. He has no stories about his childhood. He dresses, as one colleague puts it, as though he had been asked to hold the coat of somebody more important.',
      ),
      h2('The ruler'),
      p(
        'But ministers now send him drafts. They do it late, by hand and without a covering note, and the drafts come back with small marks in pencil. Three bills this year are known to have been saved from their own schedules in that way. He has voted against all of them.',
      ),
      p(
        'He lives with his sister above a shop for nautical instruments. On Sundays they do the crossword of this newspaper, in which he has found, since 2011, seven mistakes. He was right about six. The seventh, a river of four letters, he still brings up.',
      ),
    ],
  }),
  aStory({
    key: 'school-meals-contract-goes-back-to-the-towns',
    headline: 'School meals contract goes back to the towns',
    standfirst: 'After nine years of lids, the potatoes will be boiled where they are eaten.',
    kicker: 'Schools',
    sections: ['politics'],
    topics: ['Schools', 'Town halls'],
    authors: ['ifeoma-dast'],
    published: on('11:48'),
    body: [
      p(
        'The county will not renew its contract with Fairplate, which has cooked for 31,000 schoolchildren from a single kitchen on the Marrowgate ring road since 2017. From August every town is to feed its own, the education committee decided on Tuesday by eight votes to three.',
      ),
      p(
        'The deciding evidence was a thermometer. A parent in Upper Quay had sent one through the system in a portion of fish pie. It left the ring road at 74 degrees, spent two hours and fifty minutes in a van, and was eaten, or rather was not, at 31.',
      ),
      quote(
        'We were told that scale would bring down the price. It did. It also brought down the pie.',
        'Ragna Thiis',
        'head teacher, Upper Quay',
      ),
      p(
        'The towns have nine months to find 140 cooks. Sixty of those whom Fairplate let go in 2017 have already written to ask whether their aprons are still there.',
      ),
    ],
  }),
  aStory({
    key: 'court-tenants-may-see-the-heating-bills',
    headline: 'Court: tenants may see the heating bills',
    standfirst: 'Whoever pays for the boiler may look at what it burns.',
    kicker: 'Housing',
    sections: ['politics', 'business'],
    topics: ['Rents', 'Housing', 'Courts'],
    authors: ['dacian-pell'],
    published: on('13:30'),
    body: [
      p(
        'Landlords who charge for heating must show their tenants the invoices behind it, the court of appeal ruled on Tuesday in a case about one boiler in Hemp Lane. The tenants had paid for 9,000 litres of oil in a winter. The tank, one of them had found out with a broom handle, holds two.',
      ),
      p(
        'The landlord’s counsel had argued that fuel bills are confidential between a customer and his supplier. The court answered that they are, and that the customer here was the tenant.',
      ),
      p(
        'The ruling takes effect at once and covers the three years past. The tenants’ union has put a form on its door, and by two o’clock had run out of them.',
      ),
    ],
  }),
  aStory({
    key: 'premier-cancels-the-budget-debate',
    headline: 'Premier cancels the budget and calls in the army’s engineers',
    standfirst:
      'The bill that was to have been read on the day of the flood had nothing in it for walls. It will have.',
    kicker: 'The Assembly',
    sections: ['politics', 'climate'],
    topics: ['The Assembly', 'Maren Tolliver', 'The storm'],
    authors: ['tamsin-orbeck'],
    published: on('10:02', 15),
    body: [
      p(
        'The budget that Maren Tolliver was to have presented at ten on Monday morning stayed in its box. In its place the Premier told a half-empty Assembly, some of it in rubber boots, that two companies of engineers were on the road from Marrowgate and that she did not at present know what the year would cost.',
      ),
      p(
        '“There was no line in it for sea walls,” she said of the bill. “I looked at six, when they woke me. There is a line for the centenary of the tramway. I propose that we spend that one first.” Nobody objected. The tramway was under water.',
      ),
      p(
        'Casimir Rhode, for the opposition, said that his members would agree to any sum the engineers asked for if they could see it on one sheet of paper by Thursday. They had it by Wednesday noon. It had a footnote, and he approved of it.',
      ),
      p(
        'The Assembly itself was dry. It stands forty metres above the harbour, where it was put in 1871 by a generation that had looked into the matter. Its cellars were opened at noon to 300 people from Tar Lane, who were given soup, blankets and, since no other reading matter could be found, the budget. Several have since made suggestions.',
      ),
      p(
        'Debate will be taken up on 30 November. The finance minister, who had been working on his speech since August, was seen in the afternoon on the Saltgate road, filling sandbags. He was thought to be quite good at it.',
      ),
    ],
  }),
  aStory({
    key: 'talks-adjourn-over-the-word-shall',
    headline: 'Talks on a shared fund adjourn over the word “shall”',
    standfirst: 'The six harbour masters sat through two tides and a lunch without agreeing on a verb.',
    kicker: 'Harbour fund',
    sections: ['politics', 'climate'],
    topics: ['Harbour fund'],
    authors: ['tamsin-orbeck'],
    published: { at: '2026-06-17T18:10:00+02:00' },
    body: [
      p(
        'The first attempt to make the coast’s harbours pay for a common wall ended on Wednesday afternoon in Calder Quay, after nine hours, over an auxiliary. The draft said that each city “shall” contribute. Marrowgate had understood “should”. Sandmoor, whose delegate had missed his train, had sent a telegram that said “might”.',
      ),
      p(
        'A mediator from the Littoral Union proposed “will”, on the ground that it can be read as a promise or as a forecast. This was welcomed by everyone until the lawyers for Ostby asked which it was.',
      ),
      quote(
        'We have a fund without money, a wall without stone and a sentence without a verb. I have been at worse meetings, but they were about parking.',
        'Agathe Lumm',
        'mayor of Marrowgate',
      ),
      p(
        'The harbour masters will meet again in the autumn. They agreed without a vote that the sea would be asked to wait.',
      ),
      p(
        'There was agreement on more than the last sentence of the day suggests. All six accept that the walls are too low, that the dues should pay for them and that the money ought to go first to where the need is greatest. On who decides that there are four opinions. One of the four is that it should be an engineer, with a ruler; it was put forward by Lissa Point, and was described in the corridor as naive.',
      ),
      p(
        'The draft goes back to the clerks. In the room where it was discussed the window looks out on the harbour, and at half past four the tide, a middling one, was seen to come over the lowest step of the landing stage. Someone drew the blind, a delegate said, because of the glare.',
      ),
    ],
  }),
  aStory({
    key: 'the-count-of-2024-in-one-long-night',
    headline: 'Tolliver to form a government after a count that ended at breakfast',
    standfirst: 'A majority of four, one recount and a ballot box that came by rowing boat.',
    kicker: 'Election 2024',
    sections: ['politics'],
    topics: ['Elections', 'Maren Tolliver', 'The Assembly'],
    authors: ['tamsin-orbeck'],
    published: { at: '2024-04-22T07:40:00+02:00' },
    body: [
      p(
        'Maren Tolliver, a harbour lawyer who had never held office until she was made mayor of Port Hallin by mistake, will be the next premier. Her party has sixty-two of the Assembly’s 121 seats, one more than it needs and three fewer than it had told its caterers.',
      ),
      p(
        'The last result came from the outer skerries at ten past seven on Monday morning. The box had been sent off at midnight in the pilot cutter, which met fog, and was brought in by two brothers who had been out after lobster and rowed it seven miles. It held ninety-four votes. They broke a tie.',
      ),
      quote(
        'I have thanked the voters, the counters and my mother. I should now like to thank whoever taught those boys to row.',
        'Maren Tolliver',
        'premier-elect',
      ),
      p(
        'Her opponent conceded from his kitchen. Casimir Rhode, who lost by fewer votes than there are chairs in the chamber, said that he had found no irregularity in the returns, and that he had looked.',
      ),
      p(
        'It was a night of small numbers. Nine seats turned on fewer than a hundred votes, and in Tar Lane the candidates were level three times before a teller found an envelope that she had been leaning on. Turnout was 71 per cent, the highest since the vote on the tramway. In Sandmoor South there was a queue at ten in the evening, and the returning officer, who may not keep the doors open, went out and brought the queue in.',
      ),
      p(
        'Mrs Tolliver became mayor in 2020, when two parties which could not abide each other’s candidate both wrote down her name in order to block a third. She had been on the list, she often says, to make up the numbers. Her first act as premier-elect was to ask for breakfast. The second was to find out who had made it, and to thank them too.',
      ),
    ],
  }),
]
