'use client'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { Link, Newspaper } from 'lucide-react'
import { addRelated } from '#components/desk/editor/blocks/add-related.ts'
import { setPageLink } from '#components/desk/editor/linking/set-link.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  id: number
  topics: readonly { slug: string }[]
  /** Null if the text cannot be changed: the list then only leads to the stories. */
  editor: Editor | null
}

/**
 * Lists public stories on the same topics; one button links a story at the caret or on the selected words, another puts
 * it into the block *Read also*.
 */
export function OnTopics({ id, topics, editor }: Props) {
  const slugs = topics.map(({ slug }) => slug).join(',')
  const { data } = useQuery(linkQueries.onTopics(slugs, id))
  const { said } = useNewsroom()
  if (slugs === '' || !data) return null
  return (
    <section className="grid content-start gap-1" aria-labelledby="on-topics">
      <h2 className={LABEL} id="on-topics">
        {t('Earlier on the same topics')}
      </h2>
      {data.items.length === 0 && <small className={HINT}>{t('No other story has these topics yet.')}</small>}
      <ul>
        {data.items.map((page) => (
          <li key={page.path} className="flex min-h-11 items-center justify-between gap-2 border-b border-rule text-sm">
            <span>
              <DeskLink href={`/desk/articles/${page.story?.id}`}>
                <StoryName of={page.name} />
              </DeskLink>
              {page.story && <small className="block text-xs leading-[1.4] text-ink-3">{said(page.story.at)}</small>}
            </span>
            {editor && <Acts editor={editor} page={page} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Acts({ editor, page }: { editor: Editor; page: LinkSuggestion }) {
  const { story, path, name } = page
  const headline = nameOfStory(name)
  return (
    <span className="flex gap-1">
      <IconButton
        isSmall
        icon={Link}
        label={t('Insert link to “{headline}”', { headline })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setPageLink(editor, page)}
      />
      {story?.isPublic && (
        <IconButton
          isSmall
          icon={Newspaper}
          label={t('Add “{headline}” to Read also', { headline })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => addRelated(editor, { id: story.id, path, headline: name })}
        />
      )}
    </span>
  )
}
