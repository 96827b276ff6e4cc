import { aStory, before, facts, on, p, quote, update } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** The live story that is still open at CLOCK. */
export const fundVote: SampleStory[] = [
  aStory({
    key: 'the-assembly-votes-on-the-harbour-fund',
    headline: 'The Assembly votes on the harbour fund',
    standfirst:
      'Nine amendments, one reading, and a gallery full of harbour masters. We follow the sitting until the last name is called.',
    kicker: 'The harbour fund',
    sections: ['politics', 'business'],
    topics: ['Harbour fund', 'The Assembly'],
    authors: ['tamsin-orbeck', 'yusra-lindt'],
    published: on('12:30'),
    updatedMinutesAgo: before('14:48'),
    live: 'open',
    body: [
      p(
        'Tamsin Orbeck is in the chamber and Yusra Lindt keeps this page. Who votes is called by name, in the order of the wards, which takes about forty minutes and cannot be hurried.',
      ),
      facts('The bill in brief', [
        ['6', 'cities would pay into one fund for one another’s walls.'],
        ['½ %', 'of harbour dues is what each of them owes it in a year.'],
        ['31', 'votes carry it, of the sixty who may cast one.'],
      ]),
      update(
        before('14:48'),
        'Fifth amendment falls by two',
        'It would have let a city leave the fund at a month’s notice. Twenty-nine were for it and thirty-one against; the gallery was asked not to hum.',
      ),
      update(
        before('14:21'),
        'Premier speaks for four minutes',
        'Maren Tolliver had a speech of eleven pages with her and left it on the bench. She read out the names of the streets below Cooper’s Stairs instead, and sat down.',
        { isKey: true },
      ),
      quote(
        'I have been asked what it costs. I can tell you to the crown what it cost not to have it.',
        'Maren Tolliver',
        'premier',
      ),
      update(
        before('13:50'),
        'What happens when',
        'Amendments six to nine come next. The names will be called not before 15:30, and the result is read out from the chair at once.',
        { isPinned: true },
      ),
      update(
        before('13:12'),
        'Pilots ring the bell',
        'For the first time since 1961 the bell of the pilot house can be heard in the chamber. The speaker has had the windows closed, which did not help.',
      ),
      {
        type: 'embed',
        provider: 'mastodon',
        ref: 'social.example/@pilots/112233445566778899',
        title: 'The bell, from below',
      },
      update(
        before('12:34'),
        'The sitting opens',
        'All sixty members are in their seats. So, on the stairs of the gallery, are the harbour masters of five of the six cities; the sixth is on the train.',
        { isKey: true },
      ),
    ],
  }),
]
