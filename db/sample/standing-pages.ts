import type { PageKind } from '#domain/paper/page-kind.ts'

/** Standing pages of The Halyard: a sub-heading begins with `## `, every other line is a paragraph. */
export type SamplePage = { kind: PageKind; slug: string; title: string; standfirst: string; text: string[] }

export const standingPages: SamplePage[] = [
  {
    kind: 'about',
    slug: 'about',
    title: 'About us',
    standfirst: 'A daily paper from a harbour town, owned by the people who read it.',
    text: [
      'The Halyard was first printed in 1871, in a sail loft on Cooper’s Stairs, to tell pilots which wrecks had moved. It still opens every edition with what has changed since yesterday, and it still goes out before the first ferry.',
      'Twenty-three people make it. Fourteen of them report, and at any hour of the night one of them is awake. We write from Port Hallin and the coast, from the Assembly, and from wherever the strait matters to somebody who lives on it.',
      '## What we publish',
      'News that we have found out ourselves or can say where it comes from; argument that is signed; and now and then a story that took us a season. What we take over from others carries their name and a way to the original.',
      '## What we do not',
      'We do not publish a rumour in order to deny it. We do not name a child without a reason that we would give the child. We do not let anybody who is written about read the story first, whoever they are.',
    ],
  },
  {
    kind: 'contact',
    slug: 'contact',
    title: 'Write to us',
    standfirst: 'Where to find us, and who reads what you send.',
    text: [
      'The newsroom stands at 14 Cooper’s Stairs, Port Hallin. The door is open from nine to six; ring the ship’s bell, it works.',
      'Letters for print reach the editor at letters@halyard.example. They need a name and a town. Ottilie Marsh reads all of them, and answers most on Fridays.',
      '## A mistake',
      'If something that we wrote is wrong, write to corrections@halyard.example and tell us where. You hear from a person within a day, whether we change it or not.',
      '## Something that we should know',
      'If you have seen something that others would rather keep, do not write from a machine that belongs to them. A letter without a sender reaches us as well as any other.',
    ],
  },
  {
    kind: 'ethics',
    slug: 'ethics',
    title: 'Our rules',
    standfirst: 'The rules that everybody here has signed, and what happens when one is broken.',
    text: [
      'We say what we know, how we know it, and what we could not find out. Where two accounts differ and we cannot settle it, both stand in the story.',
      'Whoever is accused is asked before we print, and is given the time that the matter needs. Their answer stands where the accusation stands, not below it.',
      '## Money and gifts',
      'Nobody who writes for us takes a gift that could not be eaten in an afternoon. Travel is paid by the paper. A reporter who holds shares in what they cover says so to the editor, and covers something else.',
      '## Pictures and machines',
      'A picture shows what the lens saw: we crop, and set the light, and change nothing else. Nothing that a machine has written goes out as ours. Where a machine has helped us to search or to translate, the story says so.',
      '## When we fail',
      'A breach of these rules is looked into by two colleagues from another desk, and what they find is published.',
    ],
  },
  {
    kind: 'corrections-policy',
    slug: 'corrections-policy',
    title: 'Mistakes',
    standfirst: 'In public, at once, and where the mistake was made.',
    text: [
      'A mistake of fact is mended in the story itself, and a dated note at its top says what was wrong and what is right. The note stays for as long as the story does, and stands on the page of all corrections too.',
      'Spelling and grammar are mended without a note. What a story learned later is an update, not a correction: it has a time, and the first text can be asked for.',
      '## Taking a story back',
      'We withdraw a story only when its ground is gone: when what it rests on did not happen, or when somebody would be harmed by it whom it was never about. Its address then says that it was withdrawn.',
      'Whoever asks for a correction is told within a day what we have found. Whoever is not content writes to the readers’ advocate of the Society, whose findings we print.',
    ],
  },
  {
    kind: 'ownership',
    slug: 'ownership',
    title: 'Who owns us',
    standfirst: 'Eleven thousand readers, none of whom holds more than one share.',
    text: [
      'The Halyard belongs to the Halyard Readers’ Society, a co-operative with 11,240 members. A share costs what a year of the paper costs, cannot be sold, and gives one vote whatever its age.',
      'Last year seven in ten crowns came from members and readers, two from advertising, and one from printing other papers by day on a press that we need only by night. We take no money from parties, from governments, or for a story.',
      '## Who decides what is printed',
      'The editor, who is chosen by the staff and confirmed by the members for five years. The board of the Society may dismiss her; it may not read a story before it is out, and it never has.',
    ],
  },
]
