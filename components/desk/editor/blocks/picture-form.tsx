'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockField, BlockTick } from '#components/desk/editor/blocks/block-field.tsx'
import { BlockForm } from '#components/desk/editor/blocks/block-frame.tsx'
import { HrefField, LinkedField } from '#components/desk/editor/blocks/href-field.tsx'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import type { LinkPart } from '#domain/document/text/linked-text.ts'
import { t } from '#domain/messages/t.ts'

export type Fields = Omit<BlockOf<'image'>, 'id' | 'type'>

/** Converts a picture of the library to the form a story uses, with the library’s caption, credit and alt text. */
export const imageFields = ({ id, alt, caption, credit, isDecorative }: LibraryPicture): Fields => ({
  mediaId: id,
  alt,
  caption,
  credit,
  ...(isDecorative && { isDecorative }),
})

type Props = { view: ReactNodeViewProps; picture: Fields; isFirst: boolean; onChange: (picture: Fields) => void }

/** Edits the texts of one picture: alt text, caption and credit. */
export function PictureForm({ view, picture, isFirst, onChange }: Props) {
  const { isDecorative = false, ...rest } = picture
  const linked = (name: 'caption' | 'credit', links: 'captionLinks' | 'creditLinks') => ({
    view,
    label: name === 'caption' ? t('Caption') : t('Credit'),
    value: picture[name],
    links: picture[links],
    onChange: (text: string, parts: LinkPart[]) => onChange({ ...picture, [name]: text, [links]: parts }),
  })
  return (
    <BlockForm>
      <BlockField
        view={view}
        label={t('Alt text')}
        isFull
        isGrowing
        isFirst={isFirst}
        value={picture.alt}
        disabled={isDecorative}
        problem={isWithoutText(picture) ? t('Describe what the picture shows, or mark it as decorative.') : null}
        onText={(alt) => onChange({ ...picture, alt })}
      />
      <div className="col-span-full text-sm">
        <BlockTick
          view={view}
          label={t('Decorative, no alt text')}
          isOn={isDecorative}
          onTick={(isOn) => onChange(isOn ? { ...rest, isDecorative: true } : rest)}
        />
      </div>
      <LinkedField {...linked('caption', 'captionLinks')} isFull isGrowing />
      <LinkedField {...linked('credit', 'creditLinks')} />
      <HrefField
        view={view}
        label={t('Picture leads to')}
        href={picture.href ?? ''}
        onHref={(href) => onChange({ ...picture, href: href || undefined })}
      />
    </BlockForm>
  )
}

/** Shows the caption and credit as readers see them. */
export function PictureWords({ picture: { caption, credit } }: { picture: Fields }) {
  if (caption === '' && credit === '') return null
  return (
    <figcaption className="py-1 font-sans text-sm leading-[1.4] font-normal text-ink-2">
      {caption} {credit}
    </figcaption>
  )
}

export const altLine = (picture: Fields): string =>
  picture.isDecorative
    ? t('Decorative', {}, 'picture')
    : isWithoutText(picture)
      ? t('No alt text')
      : t('Alt: {alt}', { alt: picture.alt })
