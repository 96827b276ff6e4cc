import { CLOCK } from '#db/sample/sample-clock.ts'
import type { SampleBlock } from '#db/sample/sample-story.ts'
import { type ArticleDocument, articleDocument, type Block, DOCUMENT_VERSION } from '#domain/document/blocks/schema.ts'

const MINUTE = 60_000

/**
 * The body of a sample story as a document. Blocks are b1, b2 … by position; `mediaIdOf` maps a picture file to the id
 * of its media row; instants are counted back from `clock` (ms UTC). Throws if a block does not fit the schema.
 */
export function storyDocument(
  body: readonly SampleBlock[],
  mediaIdOf: (file: string) => string,
  clock = CLOCK,
): ArticleDocument {
  const stored = <T extends { file: string }>({ file, ...said }: T) => ({ mediaId: mediaIdOf(file), ...said })
  const blocks = body.map((block, n): Block => {
    const id = `b${n + 1}`
    if (block.type === 'image') {
      const { type, ...picture } = block
      return { id, type, ...stored(picture) }
    }
    if (block.type === 'gallery') return { id, ...block, images: block.images.map(stored) }
    if (!('minutesAgo' in block)) return { id, ...block }
    const { minutesAgo, ...rest } = block
    const at = new Date(clock - minutesAgo * MINUTE).toISOString()
    return rest.type === 'correction' ? { id, type: rest.type, at, spans: rest.spans } : { id, ...rest, at }
  })
  // Only checks it: parsing would order the keys anew, and the text that is stored is part of `news hash`.
  articleDocument.parse({ version: DOCUMENT_VERSION, blocks })
  return { version: DOCUMENT_VERSION, blocks }
}
