'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { ArrowUp, X } from 'lucide-react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { FormView } from '#components/desk/editor/blocks/block-frame.tsx'
import { formBlock } from '#components/desk/editor/blocks/block-node.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { moved } from '#components/desk/parts/list/moved.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { pagesFor } from '#components/desk/queries/link-queries.ts'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { type BlockOf, MAX_RELATED } from '#domain/document/blocks/schema.ts'
import { t } from '#domain/messages/t.ts'

/** Links to stories that an editor chose. Without a story it is not saved. */
export const RelatedNode = formBlock('related', { tag: 'aside', mark: 'related' }, RelatedView)

type Stored = Partial<Omit<BlockOf<'related'>, 'id' | 'type'>>
type Story = BlockOf<'related'>['stories'][number]
/** A story as the finder shows it; its path is its key. */
type Choice = Term & { story: Story }

const source: FinderSource<Choice> = {
  key: 'related',
  find: async (q) => {
    const { items } = await pagesFor(q)
    return items.flatMap(({ path, name, story }) =>
      story?.isPublic ? [{ slug: path, name: nameOfStory(name), story: { id: story.id, path, headline: name } }] : [],
    )
  },
}

function RelatedView(view: ReactNodeViewProps) {
  const { title = '', stories = [] } = view.node.attrs.block as Stored
  const { isEditable } = view.editor
  const set = (stored: Stored) => view.updateAttributes({ block: { title, stories, ...stored } })
  return (
    <FormView view={view} name={t('Read also')}>
      {stories.length === 0 && (
        <p className={`col-span-full m-0 ${HINT}`}>{t('No stories yet. Readers see this block once it has one.')}</p>
      )}
      <ol className="col-span-full m-0 grid list-none gap-1 p-0">
        {stories.map((story, n) => (
          <RelatedRow
            key={story.id}
            story={story}
            isEditable={isEditable}
            onUp={n === 0 ? null : () => set({ stories: moved(stories, n, -1) })}
            onRemove={() => set({ stories: stories.filter((one) => one !== story) })}
          />
        ))}
      </ol>
      {isEditable && stories.length < MAX_RELATED && (
        <Finder
          label={t('Choose a story')}
          source={source}
          taken={stories.map(({ path }) => path)}
          onPick={({ story }) => set({ stories: [...stories, story] })}
        >
          <Button size="small">{t('Add a story')}</Button>
        </Finder>
      )}
      <BlockField
        view={view}
        label={t('Title, if not “Read also”')}
        isFull
        value={title}
        onText={(text) => set({ title: text })}
      />
    </FormView>
  )
}

type RowProps = { story: Story; isEditable: boolean; onUp: (() => void) | null; onRemove: () => void }

function RelatedRow({ story: { headline, path }, isEditable, onUp, onRemove }: RowProps) {
  const name = headline || path
  return (
    <li className="m-0 flex items-center gap-1">
      <span className="flex-1 wrap-anywhere">
        <bdi>{name}</bdi>
      </span>
      {isEditable && onUp && (
        <IconButton isSmall icon={ArrowUp} label={t('Move “{headline}” up', { headline: name })} onClick={onUp} />
      )}
      {isEditable && <IconButton isSmall icon={X} label={t('Remove “{name}”', { name })} onClick={onRemove} />}
    </li>
  )
}
