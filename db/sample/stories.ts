import fs from 'node:fs'
import path from 'node:path'
import { storyDocument } from '#db/sample/story-document.ts'
import { type SampleStory, storyFile } from '#db/sample/story-schema.ts'

const FOLDER = path.join(import.meta.dirname, 'stories')
/** Order of the files, which is the order in which stories and topics come into being. */
const FILES =
  'top harbour-fund world politics business climate-science culture-sport opinion sign-painter fund-vote desk'

function readStories(name: string): SampleStory[] {
  const stories = storyFile.parse(JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')))
  // Refuses a block that no document may hold, before anything is loaded.
  for (const { body } of stories) storyDocument(body, () => '0'.repeat(64))
  return stories
}

/** Every story of the sample newsroom, published or not. Throws if a file does not fit the schema. */
export const stories: readonly SampleStory[] = FILES.split(' ').flatMap(readStories)

/** The names of all topics that stories carry, in order of first mention. */
export const topics: string[] = [...new Set(stories.flatMap((story) => story.topics))]
