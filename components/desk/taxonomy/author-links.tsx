'use client'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { fieldSentence, useAttempt } from '#components/desk/parts/field/use-attempt.ts'
import type { FieldProps } from '#components/desk/taxonomy/term-facts.tsx'
import type { DeskAuthor } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import type { AuthorLink } from '#domain/views.ts'

const MOST = 8

const isWhole = ({ label, url }: AuthorLink) => label.trim() !== '' && url.trim() !== ''
const isSame = (a: AuthorLink[], b: AuthorLink[]) => JSON.stringify(a) === JSON.stringify(b)

/** The sentence of a refusal: the server's names no address. */
const linkSentence = (error: unknown): string =>
  error instanceof ApiProblem && error.errors[0]?.field.endsWith('.url')
    ? t('Each link needs an address that begins with https://.')
    : fieldSentence(error)

/**
 * Links to an author's other profiles. A row is saved once it has a name and an address; a row without either is
 * dropped.
 */
export function AuthorLinks({ item: { links }, save }: FieldProps<DeskAuthor>) {
  const [rows, setRows] = useState(links)
  const [last, setLast] = useState(links)
  const { why, setWhy, attempt } = useAttempt(linkSentence)
  if (!isSame(last, links)) {
    setLast(links)
    setRows(links)
  }
  const put = (next: AuthorLink[]) => {
    setRows(next)
    const whole = next.filter(isWhole).map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    if (isSame(whole, links)) return setWhy('')
    void attempt(() => save({ links: whole }))
  }
  const type = (n: number, to: Partial<AuthorLink>) =>
    setRows(rows.map((row, at) => (at === n ? { ...row, ...to } : row)))
  return (
    <FieldGroup
      label={t('Links')}
      hint={t('Tells search engines that these profiles belong to the same person.')}
      why={why || undefined}
    >
      {rows.map(({ label, url }, n) => (
        // A row has no id but its index.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="grid grid-cols-[7rem_minmax(0,1fr)_auto] items-center gap-1" key={n} onBlur={() => put(rows)}>
          <input
            className={`w-full ${CONTROL}`}
            aria-label={t('Link {n, number}, name', { n: n + 1 })}
            placeholder="Mastodon"
            value={label}
            maxLength={60}
            onChange={(event) => type(n, { label: event.target.value })}
          />
          <input
            className={`w-full ${CONTROL}`}
            aria-label={t('Link {n, number}, address', { n: n + 1 })}
            type="url"
            placeholder="https://"
            value={url}
            maxLength={2_048}
            onChange={(event) => type(n, { url: event.target.value })}
          />
          <IconButton
            isSmall
            icon={X}
            label={t('Remove link {n, number}', { n: n + 1 })}
            onClick={() => put(rows.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {rows.length < MOST && (
        <p>
          <Button size="small" icon={Plus} onClick={() => setRows([...rows, { label: '', url: '' }])}>
            {t('Add a link')}
          </Button>
        </p>
      )}
    </FieldGroup>
  )
}
