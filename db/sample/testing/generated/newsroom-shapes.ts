/** How headlines of a generated newsroom are: `one-long` has one of 200 letters among brief ones. */
export type HeadlineStyle = 'ordinary' | 'brief' | 'long' | 'one-long' | 'compound' | 'mixed'

/** The content of a generated newsroom; shares are from 0 to 1. */
export type NewsroomShape = {
  name: string
  sections: number
  stories: number
  pictures: number
  standfirsts: number
  bylines: number
  kickers: number
  /** Stories with a text of one to four sentences; the others have none. */
  texts: number
  headlines: HeadlineStyle
  /** Whether its last section is one of opinion. */
  hasOpinion: boolean
  /** Whether stories were read, so that there are lists of the most read. */
  isRead: boolean
  layout: 'calm' | 'big'
  language: 'en' | 'de' | 'ar'
  /** The paper's sentence about itself. */
  description: string
}

const shape = (name: string, over: Partial<NewsroomShape>): NewsroomShape => ({
  name,
  sections: 5,
  stories: 80,
  pictures: 0,
  standfirsts: 1,
  bylines: 1,
  kickers: 0.3,
  texts: 0.8,
  headlines: 'ordinary',
  hasOpinion: false,
  isRead: true,
  layout: 'calm',
  language: 'en',
  description: '',
  ...over,
})

export { shape as newsroomShape }

/** Newsrooms of poor and odd data, from none to twelve sections and from no story to two thousand. */
export const newsroomShapes: NewsroomShape[] = [
  shape('nothing yet', { sections: 0, stories: 0, isRead: false }),
  shape('two stories', { sections: 1, stories: 2, isRead: false, bylines: 0 }),
  shape('five stories without standfirsts', { sections: 2, stories: 5, standfirsts: 0, isRead: false }),
  shape('a first week', { sections: 3, stories: 14, standfirsts: 0.5, bylines: 0.5, isRead: false }),
  shape('an import without pictures', { sections: 6, stories: 240 }),
  shape('an import without pictures or standfirsts', { sections: 6, stories: 240, standfirsts: 0, kickers: 0 }),
  shape('an import with nothing but headlines', {
    sections: 8,
    stories: 160,
    standfirsts: 0,
    bylines: 0,
    kickers: 0,
    texts: 0,
  }),
  shape('headlines of 200 letters', { sections: 7, stories: 120, headlines: 'long', standfirsts: 0.4 }),
  shape('headlines of 200 letters with pictures', { sections: 7, stories: 120, headlines: 'long', pictures: 1 }),
  shape('one long and nine short', { sections: 5, stories: 90, headlines: 'one-long', standfirsts: 0.2 }),
  shape('one long and nine short with pictures', { sections: 5, stories: 90, headlines: 'one-long', pictures: 0.8 }),
  shape('short headlines and nothing else', {
    sections: 9,
    stories: 150,
    headlines: 'brief',
    standfirsts: 0,
    bylines: 0,
    texts: 0,
  }),
  shape('few pictures', { sections: 8, stories: 200, pictures: 0.15, hasOpinion: true, standfirsts: 0.7 }),
  shape('half of the pictures', { sections: 8, stories: 200, pictures: 0.5, hasOpinion: true, headlines: 'mixed' }),
  shape('every picture', { sections: 8, stories: 200, pictures: 1, hasOpinion: true }),
  shape('twelve sections', { sections: 12, stories: 2_000, pictures: 0.3, hasOpinion: true, headlines: 'mixed' }),
  shape('twelve sections without pictures', { sections: 12, stories: 300, headlines: 'mixed', standfirsts: 0.6 }),
  shape('compounds', { sections: 6, stories: 120, headlines: 'compound', pictures: 0.4, language: 'de' }),
  shape('big news without pictures', { sections: 6, stories: 120, layout: 'big', standfirsts: 0.5 }),
  shape('big news', { sections: 10, stories: 150, layout: 'big', pictures: 0.6, hasOpinion: true, language: 'ar' }),
]
