'use client'
import { Node, NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { ArrowUp, X } from 'lucide-react'
import { api } from '#components/desk/api.ts'
import { BlockBar } from '#components/desk/editor/blocks/block-bar.tsx'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { blockAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { editorWords } from '#components/desk/words/editor.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { type BlockOf, MAX_RELATED } from '#domain/document/blocks/schema.ts'

/** Links to stories that an editor chose. Without a story it is not saved. */
export const RelatedNode = Node.create({
  name: 'related',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ block: blockAttribute }),
  parseHTML: () => [{ tag: 'aside[data-related]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-related': '' }],
  addNodeView: () => ReactNodeViewRenderer(RelatedView),
})

const words = editorWords.related
type Stored = Partial<Omit<BlockOf<'related'>, 'id' | 'type'>>
type Story = BlockOf<'related'>['stories'][number]
/** A story as the finder shows it; its path is its key. */
type Choice = Term & { story: Story }

const source: FinderSource<Choice> = {
  key: 'related',
  find: async (q) => {
    const { items } = await api.get<{ items: LinkSuggestion[] }>(`/api/link-suggestions?${new URLSearchParams({ q })}`)
    return items.flatMap(({ path, name, story }) =>
      story?.isPublic
        ? [{ slug: path, name: name || everyScreenWords.untitled, story: { id: story.id, path, headline: name } }]
        : [],
    )
  },
}

function RelatedView(view: ReactNodeViewProps) {
  const { title = '', stories = [] } = view.node.attrs.block as Stored
  const { isEditable } = view.editor
  const set = (stored: Stored) => view.updateAttributes({ block: { title, stories, ...stored } })
  const name = editorWords.blocks.related
  return (
    <NodeViewWrapper
      className={view.selected ? 'editor-block related-block on' : 'editor-block related-block'}
      role="group"
      aria-label={name}
    >
      <div contentEditable={false}>
        <BlockBar view={view} name={name} />
        <div className="qform">
          {stories.length === 0 && <p className="hint">{words.empty}</p>}
          <ol className="related-stories">
            {stories.map((story, n) => (
              <RelatedRow
                key={story.id}
                story={story}
                isEditable={isEditable}
                onUp={n === 0 ? null : () => set({ stories: moved(stories, n) })}
                onRemove={() => set({ stories: stories.filter((one) => one !== story) })}
              />
            ))}
          </ol>
          {isEditable && stories.length < MAX_RELATED && (
            <Finder
              label={words.picker}
              source={source}
              taken={stories.map(({ path }) => path)}
              onPick={({ story }) => set({ stories: [...stories, story] })}
            >
              <button type="button" className="btn s">
                {words.add}
              </button>
            </Finder>
          )}
          <BlockField view={view} label={words.title} isFull value={title} onText={(text) => set({ title: text })} />
        </div>
      </div>
    </NodeViewWrapper>
  )
}

type RowProps = { story: Story; isEditable: boolean; onUp: (() => void) | null; onRemove: () => void }

function RelatedRow({ story: { headline, path }, isEditable, onUp, onRemove }: RowProps) {
  const name = headline || path
  return (
    <li>
      <span>{name}</span>
      {isEditable && onUp && <IconButton isSmall icon={ArrowUp} label={words.moveUp(name)} onClick={onUp} />}
      {isEditable && <IconButton isSmall icon={X} label={words.remove(name)} onClick={onRemove} />}
    </li>
  )
}

/** The stories with the one at `n` one place up. */
function moved(stories: readonly Story[], n: number): Story[] {
  const [before, story] = [stories[n - 1], stories[n]]
  return before && story ? stories.with(n - 1, story).with(n, before) : [...stories]
}
