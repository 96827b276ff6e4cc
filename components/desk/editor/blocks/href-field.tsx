'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { type ComponentProps, useState } from 'react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { editorWords } from '#components/desk/words/editor.ts'
import { type LinkPart, linksAfterEdit } from '#domain/document/text/linked-text.ts'

type Props = { view: ReactNodeViewProps; label: string; href: string; onHref: (href: string) => void }

/** The address of a link. An address that no story may link to stays in the field, and out of the story. */
export function HrefField({ view, label, href, onHref }: Props) {
  const [typed, setTyped] = useState(href)
  const isWrong = typed.trim() !== '' && hrefFrom(typed) === null
  return (
    <BlockField
      view={view}
      label={label}
      of={editorWords.forms.optional}
      isFull
      value={typed}
      problem={isWrong ? editorWords.quote.wrongHref : null}
      onText={(text) => {
        setTyped(text)
        const whole = text.trim() === '' ? '' : hrefFrom(text)
        if (whole !== null) onHref(whole)
      }}
    />
  )
}

type TextProps = Omit<ComponentProps<typeof BlockField>, 'onText'> & {
  links: LinkPart[] | undefined
  onChange: (text: string, links: LinkPart[]) => void
}

/** A caption or credit, and below it the links of its words; an empty address removes the link. */
export function LinkedField({ links = [], onChange, ...field }: TextProps) {
  const { view, value } = field
  return (
    <>
      <BlockField {...field} onText={(text) => onChange(text, linksAfterEdit(links, value, text))} />
      {links.map((link, at) => (
        <HrefField
          key={`${at} ${links.length}`}
          view={view}
          label={editorWords.picture.linkOf(value.slice(link.from, link.to))}
          href={link.href}
          onHref={(href) =>
            onChange(
              value,
              links.flatMap((one, n) => (n !== at ? [one] : href === '' ? [] : [{ ...one, href }])),
            )
          }
        />
      ))}
    </>
  )
}
