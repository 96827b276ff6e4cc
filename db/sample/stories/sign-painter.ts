import {
  aStory,
  before,
  correction,
  divider,
  facts,
  gallery,
  h2,
  h3,
  image,
  ol,
  on,
  p,
  picture,
  pull,
  quote,
  table,
  ul,
} from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** The long read: one story with every kind of block that text and pictures can make. */
export const signPainter: SampleStory[] = [
  aStory({
    key: 'the-last-sign-painter-of-quay-street',
    headline: 'The last sign painter of Quay Street puts down her brush',
    standfirst:
      'Wilhelmina Osk lettered every chandler, baker and bank on the harbour for fifty-one years. Now the street is hers to read, and nobody’s to write.',
    kicker: 'The long read',
    sections: ['culture', 'business'],
    topics: ['Quay Street', 'Lettering', 'Wilhelmina Osk'],
    authors: ['ottilie-marsh'],
    picture: picture(
      'sign.webp',
      'A hand with a long brush paints a large letter on a shop front.',
      'The last letter on the last sign: the second S of the ironmonger’s, finished on a Friday and left to dry over the weekend.',
    ),
    published: on('05:00', 3),
    body: [
      p(
        'On the last Friday in October, a little after two, Wilhelmina Osk came down a ladder in Quay Street, stood with her back to the tramlines and looked up. She looked for about as long as it takes to read nine letters and an ampersand. Then she wiped her brush on her sleeve, which she had forbidden four apprentices to do, and went into the ironmonger’s to say that it was finished.',
      ),
      p(
        'What was finished was a sign: BRANN & SONS, in cream on bottle green, with a shadow to the right and below, as if the sun stood over the fish hall at about ten in the morning. It is the fourth that she has painted for the same shop. The first, in 1975, said BRANN & SON. The second gave him a brother. The third, in 2003, she does not like to talk about, because a nephew of the family had been to a seminar and it was all in small letters.',
      ),
      p(
        'She is seventy-three. In the fifty-one years between the first of these and the last she has written on every front in the street, most of them twice and one of them nine times. She has lettered two banks, four bakers, three chandlers, sixteen public houses, a bishop’s palace, the undersides of the lifeboats and, in 1988, forty metres of fence around a hole. Nobody has been apprenticed to the trade since 2006. The college in Marrowgate that examined it has become a gymnasium. When people ask her who will do it now, she says that there is a man in Ostby, and then, since she is truthful, that he is older than she is.',
      ),
      p(
        'So the street is at present complete. It is the work of one hand, from the customs house to the slip, and it will never be so again; for a sign lives twenty years if the salt is kind, and the first of hers will have to come down in about 2031. Until then one may walk along it and read. I asked her to come with me. It took us two days.',
      ),
      h2('What a letter weighs'),
      p(
        '“People think that you paint the letter,” she said, outside the bait shop. “You paint the hole in it.” She meant the counter, the shape that an A or an O shuts in. If the holes are right the letters will stand. If they are not, no amount of gold will keep them from looking as though they had been out all night.',
      ),
      p(
        'She carries no stencil and never owned one. What she has is a stick of willow with a ball of chamois on the end, to rest her hand on; a length of string with chalk on it; and nine brushes of squirrel hair, called by the trade *writers*, of which the youngest is from 1991. With the string she snaps two lines. Between them she draws the word in charcoal, standing close, without once stepping back. Then she steps back, goes for a coffee, returns, rubs it all out with a cloth and begins.',
      ),
      quote(
        'The first drawing is for me. The second is for the street. You have to get the cleverness out of it.',
        'Wilhelmina Osk',
        'sign painter',
      ),
      p(
        'It is slow, though not as slow as one supposes. A good day is twenty letters. BRANN & SONS was three days’ work, one of them drying, and cost the shop 1,900 crowns. A printed panel, with lights behind it, could have been had for 650, and would be up by now.',
      ),
      facts(
        'A front on Quay Street',
        [
          ['20', 'letters a day, in dry weather without wind'],
          ['9', 'brushes, none of them younger than thirty-five years'],
          ['1/7', 'of its height: how thick she makes the stem of a capital'],
          ['20 yrs', 'before salt and sun have eaten the shadow'],
        ],
        [
          'She mixes her own green. The recipe is on the inside of a cupboard door in the workshop, and begins: “Not that one.”',
          'The gold is real, 23 carats, and is put on with the hair of the brush charged from her own cheek.',
        ],
      ),
      h2('The apprentice'),
      p(
        'She was born in Tar Lane over a cooper’s, the third of five, and was left-handed, which the school put right. That is why, she believes, she can do it with either. At thirteen she was copying the labels on tins. At sixteen she was sent to ask for work at the only painter’s on the harbour, Osk & Daughter.',
      ),
      p(
        'There was no daughter. Old Matthias Osk had put her on the sign in 1949, in hope, and had then had four sons, each of whom went to sea. He looked at the girl from Tar Lane. He gave her a brush and told her to paint a line, and went out. When he came back after lunch she had painted it around all four walls of the workshop, at the height of her eye, and it met.',
      ),
      p(
        '“He could see the join,” she said. “He looked for it. He told me it was a millimetre out, and it was, and I could stay.”',
      ),
      p(
        'Her own name then was Wilhelmina Falk. She married the second of the sons, Jens, in 1978, and by that means, as she puts it, saved repainting the sign. He was lost off the Lissa bar two winters later. She has never written of it and will not be asked. But on the old man’s own front, over the workshop, where it says OSK & DAUGHTER, she pointed out to me that the ampersand is newer than the rest. “It had come away,” she said.',
      ),
      h3('What he taught her'),
      p(
        'He taught by complaint. She filled two exercise books with his remarks, and I was allowed to copy out some of the shorter ones.',
      ),
      ol([
        'Read it before you write it. You will be the only one who ever does.',
        'A comma on a shop front is a confession.',
        {
          text: 'There are three sorts of customer:',
          ordered: false,
          items: [
            'he who knows what he wants, and is wrong;',
            'he who does not know, and is in a hurry;',
            'the widow, to whom you listen.',
          ],
        },
        'Never paint a fish so well that people look at the fish.',
        'If it rains, it is the rain’s turn.',
      ]),
      p(
        'He [died in 1984]^(On 3 May, according to the parish. She gave the year only, and asked what more one needed.), having been unable for some years to go out. On clear evenings she used to wheel him along as far as the customs house and back, and he would read the street aloud: not the names but the faults. Toward the end he read it all the way to the slip without a word. She took it that he was tired. It was only in the night that she understood, she said, and then she got up and went out with a torch and looked for what she had done right.',
      ),
      divider(),
      h2('The street, read from the left'),
      p(
        'It begins at the customs house, and with a mistake. Above the door, in capitals as tall as a child, it says HARBOUR DUES PAID HEREIN. There ought to be no IN. The clerk who gave the order, in 1979, had started on a longer sentence and been called away. She painted what was on the paper, since rule one says that you read it, but not that you may change it. It has been there for forty-seven years. In that time three people have pointed it out, she says. She sent each of them a Christmas card.',
      ),
      image(
        'market.webp',
        'Striped awnings over a row of market stalls.',
        'The fish market in front of Quay Street. The names over the stalls are hers too; they are painted on the canvas, from behind.',
      ),
      p(
        'Then come the chandlers. There were three of them when she began, and every word that they sold was on the wall: ROPE TAR OAKUM LAMPS CHARTS BLOCKS BISCUIT. Two have closed. On the first is now an office for the writing of software, whose young people asked her in 2019 not for a new sign but to go over the old one. She was touched, and made out a bill for it. They sit all day under the word OAKUM. She has explained to them what it is.',
      ),
      p(
        'The third is still a chandler’s, and has nine lines of small lettering in the window that change with the season. For this she has a standing order, and comes on the first of the month. WOOLLEN DRAWERS goes up in October. In the second week of April, whatever the weather, she scrapes off DRAWERS and puts LINE.',
      ),
      p(
        'The bank on the corner has been three banks in her day. It has had the gold each time. From the tram stop, when the sun is low, you can see the name of the second beneath the name of the third, for gold holds off the weather and leaves the stone around it lower. She could have had it ground away. “A bank ought to remember what it was called when it took your money,” she said.',
      ),
      pull('“You paint the hole. If the holes are right, the letters will stand up by themselves.”', 'Wilhelmina Osk'),
      p(
        'Past the bank is the baker’s, where there has never been a name at all, only BREAD. It is the plainest piece of work on the street and she thinks that it is the best. Being on brick, it has lived for nearly twice its time. There are five letters, each of them forty centimetres high, in white on the brick. Nothing is symmetrical: the B leans by a hair, the R puts its foot out, and the A is a good deal narrower than you would believe. She had three days for it, in March 1987, and drew it thirteen times. On the morning of the flood, when the water in the street was up to the door handles, an army boat that had lost its way in the dark found it by that wall.',
      ),
      h3('Words that she would not paint'),
      p(
        'In fifty-one years she refused five orders. [Two were for rude words]^(She would not say which. Both are in the order book, crossed out, and both are spelt wrong.), from the same man. One was for a public house that wished to be called The Drowned Sailor. One was the word HERITAGE. The last was in 2014, when a company that had bought up six houses on the Stairs wanted NO BALL GAMES on each. She wrote to them that she had been unable to find the ball. They got it printed. It was on a sort of foil, and some weeks later, all six, it was gone; she does not know who took them down. She is, she reminded me, a person who owns ladders.',
      ),
      table({
        caption: 'Eight of the forty-one fronts, customs house to slip',
        head: ['Trade in 1975', 'Trade now', 'Painted', 'Last'],
        rows: [
          ['Customs house', 'Customs house', '2 times', '2011'],
          ['Chandler', 'Software', '3 times', '2019'],
          ['Chandler', 'Physiotherapist', '4 times', '2016'],
          ['Chandler', 'Chandler', '5 times', '2022'],
          ['Savings bank', 'A different bank', '3 times', '2013'],
          ['Baker', 'Baker', 'once', '1987'],
          ['Bait', 'Bait, keys, the Cup', '9 times', '2025'],
          ['Ironmonger', 'Ironmonger', '4 times', '2026'],
        ],
      }),
      p(
        '*From her order books, which the city library has asked for and will get, she says, “when I have finished reading them”.*',
      ),
      h2('The year of the foil'),
      p(
        'In 1996 a firm from Marrowgate opened in Bell Street with a machine that cut letters out of coloured plastic. You told it the word, it showed you the word on a screen, and in an hour you had it in a tube. It was a tenth of the price and it never had a cold. That first winter she lost half her customers. Among them was the harbour office, which went over to a typeface that was, it explained to her, used by airports.',
      ),
      p(
        'She does not hold it against them. What she did mind was that it was good; that is, each single letter was. The machine had been given the best alphabets that there are. But it set them down one after the other, with the same air between each, as one might put people in chairs. She used to stand in front of the harbour office and look at the gap between the A and the V of HAVEN. “You could have berthed in it,” she said.',
      ),
      p(
        'She went back to the workshop and did what she had never done before, which was to write to people. She wrote to each shop on Quay Street by hand, on a card. It said that she would paint their front for nothing, and come again in five years’ time, and if by then they could not tell hers from the plastic they would owe her nothing for that one either. Seventeen accepted. In 2001 she walked down the street with the bills.',
      ),
      quote(
        'The plastic had shrunk. It had gone the colour of teeth. Hers looked as it had on the day, only as though it had lived there. I paid for both, and for my brother’s.',
        'Leopold Brann',
        'ironmonger',
      ),
      p(
        'The man with the machine came to see her that summer. He had had complaints. He sat for a long time in the workshop, she told me, with his hands between his knees; then he asked if she would look at his spacing. She did so every Thursday until he retired. He is the one in Ostby.',
      ),
      gallery('Four fronts and what they look out on, drawn by the graphics desk from her order books.', [
        picture('sign.webp', 'A hand with a long brush paints a large letter on a shop front.', 'Brann & Sons, 2026.'),
        picture(
          'bank.webp',
          'A bank with tall columns and a clock over the door, seen from the street.',
          'The bank on the corner. The numerals on the clock are hers.',
        ),
        picture(
          'ovens.webp',
          'Round brick ovens glow in a row; a baker stands before them with a long peel.',
          'Behind BREAD. She was paid, in part, in rolls.',
        ),
        picture(
          'harbour.webp',
          'Cranes over a quay, a red sun behind them and a tide gauge standing in rising water.',
          'The crane numbers, one to eleven, were done from a bosun’s chair in 1992.',
        ),
      ]),
      h2('How to read a hand'),
      p(
        'By the second day I had begun to see it. It is in the S. A printed S is a balanced thing, with its weight in the middle; hers sits back a little, like somebody about to make a remark. Once you have noticed that, you find it all over the town, on the sterns of boats, on the number 8 tram, inside the lid of the piano at the seamen’s mission. There are several hundred people in Port Hallin whose names she has written larger than they will ever be written again. Most of those whom I asked had not known that it was anybody.',
      ),
      p(
        'She prefers it so. A sign that makes you think of the painter has failed, she holds, in the same way as a door that makes you think of hinges. She has signed just one. It is under the eaves of the lifeboat house and can only be seen from the water, and it says, in letters a finger high: *W. Osk. Come home.*',
      ),
      p(
        'I asked her whether she thought of it as an art. She was eating a herring at the time and took the question seriously.',
      ),
      quote(
        'Art is when they come to look at it. Nobody ever came to look at a chandler’s. They came for rope. But they were happier going in than they’d have been, I think, and didn’t know why.\nYou could call it manners.',
        'Wilhelmina Osk',
        'on the bench outside the bait shop',
      ),
      h2('What happens now'),
      p(
        'The city has a plan for Quay Street, as it has for most things since the flood. It includes a wall of glass along the water, a row of small trees and what the drawings call a *harmonised signage concept*, in one typeface, on panels of brushed steel. The panels would be lit. There has been a consultation, to which she was invited, and at which she was given a sticker with her name on it. She looked at the sticker, the official in charge told me, and asked him for a pen.',
      ),
      p(
        'The Harbour Society wants all forty-one of the fronts to be listed. That would mean that they could not be changed: they would have to be gone over every few years, in the same words, by someone able to do it. There is no such person. And she is against it, to the distress of her friends. A shop has to be able to say what it sells, according to her. If it sells software under the word OAKUM, that is a joke, and a good one, but you cannot run a whole street on it.',
      ),
      p(
        'What she would like is simpler. She wants somebody to come and ask. The workshop is paid for, the ladders are sound and the recipe is on the cupboard door. She has put a card in the window. She does not advertise for an apprentice, as she does not care for the word any more. The card says, in red and black, with a shadow, ten centimetres high:',
      ),
      p('**PAINT ME A LINE.**'),
      p(
        'Up to last week eleven people had. She showed me the results on the back wall of the workshop, one above the other, with a date beside each. There was a schoolboy; two students of design, who had used a laser; a retired surgeon, very steady; and a woman from the physiotherapist’s who had never held a brush, had come in about the noise of the ladder and had stayed until it was dark. None went all the way round. The surgeon’s went furthest.',
      ),
      p(
        '“It isn’t that it has to be straight,” Mrs Osk said. She had her hand on the wall, at the height of her eye, where a line in faded blue runs behind the shelves and over the door frame and comes round again from the other side. I could not see the join, and said so. She put my finger on it.',
      ),
      p('“It has to be going somewhere,” she said. “Then you turn up, and there you are.”'),
      divider(),
      ul([
        '*Quay Street can be read at all hours. The light is best at ten in the morning and, from the tram stop, at sunset.*',
        '*The workshop is at number 4. Knock, and wait for her to get down.*',
      ]),
      correction(
        before('09:10', 2),
        'The first version of this story gave Matthias Osk five sons. He had four, and the sign.',
      ),
    ],
  }),
]
