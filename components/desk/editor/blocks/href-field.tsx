'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { type ComponentProps, useState } from 'react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { LinkDialog } from '#components/desk/editor/linking/link-dialog.tsx'
import { warnOfDraft } from '#components/desk/editor/linking/set-link.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { type LinkPart, linksAfterEdit, partToLink, withLink } from '#domain/document/text/linked-text.ts'
import { t } from '#domain/messages/t.ts'

type Props = { view: ReactNodeViewProps; label: string; href: string; onHref: (href: string) => void }

/** The address of a link. An address that no story may link to stays in the field, and out of the story. */
export function HrefField({ view, label, href, onHref }: Props) {
  const [typed, setTyped] = useState(href)
  const isWrong = typed.trim() !== '' && hrefFrom(typed) === null
  return (
    <BlockField
      view={view}
      label={label}
      of={t('optional', {}, 'field')}
      isFull
      value={typed}
      problem={isWrong ? t('This is not a web address yet, so it is not saved.') : null}
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

/**
 * A caption or credit whose words can be linked, and below it the links that they have; an empty address removes the
 * link.
 */
export function LinkedField({ links = [], onChange, ...field }: TextProps) {
  const { view, value } = field
  const [part, setPart] = useState<LinkPart | null>(null)
  const [dialogs, setDialogs] = useState(0)
  const set = (href: string) => part && onChange(value, withLink(links, { ...part, href }))
  const close = () => {
    setPart(null)
    // The fields below begin anew with what the dialog set.
    setDialogs(dialogs + 1)
  }
  const open = (selected: { from: number; to: number }) => setPart(partToLink(value, links, selected))
  const take = (option: LinkOption) => {
    set(option.kind === 'page' ? option.page.path : option.href)
    if (option.kind === 'page') warnOfDraft(option.page)
  }
  return (
    <>
      <BlockField
        {...field}
        onText={(text) => onChange(text, linksAfterEdit(links, value, text))}
        {...(view.editor.isEditable && { onLink: open })}
      />
      {links.map((link, at) => (
        <HrefField
          key={`${at} ${links.length} ${dialogs}`}
          view={view}
          label={t('Link of “{text}”', { text: value.slice(link.from, link.to) })}
          href={link.href}
          onHref={(href) => onChange(value, withLink(links, { ...link, href }))}
        />
      ))}
      {part && (
        <LinkDialog
          before={part.href}
          selected={value.slice(part.from, part.to)}
          onTake={take}
          onRemove={() => set('')}
          onClose={close}
        />
      )}
    </>
  )
}
