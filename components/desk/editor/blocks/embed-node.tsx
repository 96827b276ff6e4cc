'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { ADDRESS_HINT, BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { FormView } from '#components/desk/editor/blocks/block-frame.tsx'
import { formBlock } from '#components/desk/editor/blocks/block-node.ts'
import { type StoredEmbed, unknownEmbed, useEmbedSearch } from '#components/desk/editor/blocks/use-embed-search.ts'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { embedOf, providerName } from '#domain/document/blocks/embed-of.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'

/** An embedded video, post, chart, map or sound, made from its address: provider, the provider's id, title, poster. */
export const EmbedNode = formBlock('embed', { tag: 'figure', mark: 'embed' }, EmbedView)

function EmbedView(view: ReactNodeViewProps) {
  const stored = view.node.attrs.block as Partial<StoredEmbed>
  const { provider, ref, title = '' } = stored
  const embed = provider && ref ? { provider, ref } : null
  const address = (embed && embedAddress(embed)) ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isNew] = useState(address === '')
  const { search, isSearching, problem, forget } = useEmbedSearch(view, address)
  const put = (block: Partial<StoredEmbed>) => view.updateAttributes({ block })
  const isUnknown = typed !== null && typed.trim() !== ''
  return (
    <FormView view={view} name={t('Embed')} bar={embed && providerName(embed)}>
      <BlockField
        view={view}
        label={t('Address of the video, post, chart or map')}
        isFull
        isFirst={isNew}
        inputMode="url"
        placeholder={ADDRESS_HINT}
        value={typed ?? address}
        problem={isUnknown && !isSearching ? (problem ?? unknownEmbed()) : null}
        onText={(text) => {
          const known = embedOf(text.trim())
          setTyped(known ? null : text)
          forget()
          if (!known) return
          put({ ...known, title })
          void search(text.trim())
        }}
        onBlur={() => {
          // Only the server knows the admin's list of sites.
          const asked = typed?.trim() ?? ''
          if (isWebAddress(asked)) void search(asked).then((isFound) => isFound && setTyped(null))
        }}
      />
      <BlockField
        view={view}
        label={t('Title')}
        isFull
        placeholder={t('What it shows')}
        value={title}
        onText={(text) => put({ ...stored, title: text })}
      />
      {embed && (
        <EmbedPoster
          mediaId={stored.poster?.mediaId ?? null}
          isSearching={isSearching}
          problem={isUnknown ? null : problem}
          isEditable={view.editor.isEditable}
          onSearch={() => void search(address)}
          onRemove={() => {
            const { poster: _, ...rest } = stored
            put(rest)
          }}
        />
      )}
    </FormView>
  )
}

type PosterProps = {
  /** Id of the poster in the library; null where there is none. */
  mediaId: string | null
  isSearching: boolean
  problem: string | null
  isEditable: boolean
  onSearch: () => void
  onRemove: () => void
}

/** The poster of an embed, which readers see until they ask for the embed itself, and how to fetch or remove it. */
function EmbedPoster({ mediaId, isSearching, problem, isEditable, onSearch, onRemove }: PosterProps) {
  return (
    <div className="col-span-full grid justify-items-start gap-2 [&_img]:max-w-56">
      {mediaId !== null && <StoryPicture mediaId={mediaId} alt={t('Poster', {}, 'picture of a video')} />}
      <p className={`m-0 empty:hidden ${HINT}`} role="status">
        {isSearching
          ? t('Fetching title and poster…')
          : (problem ?? (mediaId === null ? t('No poster: readers see the title as a link.') : ''))}
      </p>
      {isEditable && (
        <div className="flex flex-wrap items-center gap-2">
          <Button kind="quiet" isBusy={isSearching} onClick={onSearch}>
            {t('Fetch title and poster')}
          </Button>
          {mediaId !== null && (
            <Button kind="quiet" onClick={onRemove}>
              {t('Remove poster')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
