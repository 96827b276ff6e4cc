import { Check, CircleAlert, CircleHelp, Clock, CornerUpRight, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { IgnoreDialog } from '#components/desk/links/ignore-dialog.tsx'
import { useRecheck, useStopIgnoring } from '#components/desk/links/use-links.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Pill, type PillTone } from '#components/desk/parts/feedback/pill.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { LinkState, OutgoingLink } from '#domain/article/links/link-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const STATES_ = {
  unchecked: msg('not checked yet'),
  ok: msg('works'),
  moved: msg('moved'),
  gone: msg('gone'),
  unreachable: msg('does not answer'),
  private: msg('not public'),
  refused: msg('blocks automated checks'),
  'forbidden-by-robots': msg('forbidden by robots.txt'),
  'not-asked': msg('not https'),
}

const STATES: Record<LinkState, [PillTone, LucideIcon]> = {
  unchecked: ['plain', Clock],
  ok: ['good', Check],
  moved: ['waiting', CornerUpRight],
  gone: ['bad', CircleAlert],
  unreachable: ['bad', CircleAlert],
  private: ['bad', CircleAlert],
  refused: ['plain', CircleHelp],
  'forbidden-by-robots': ['plain', CircleHelp],
  'not-asked': ['plain', CircleHelp],
}

/** An outgoing address: its state, the stories that link to it, and the actions on it. */
export function LinkRow({ link }: { link: OutgoingLink }) {
  const { said } = useNewsroom()
  const { href, state, ignored } = link
  const [tone, icon] = STATES[state]
  return (
    <div className="grid gap-1 py-1">
      <p className="flex flex-wrap items-center gap-2">
        <Pill tone={tone} icon={icon}>
          {link.isDead ? t('dead') : t(STATES_[state])}
        </Pill>
        <code>{href}</code>
      </p>
      <p className={HINT}>{facts(link, said)}</p>
      {ignored && (
        <p className={HINT}>
          {t('Ignored by {who}, {time}: {why}', {
            who: ignored.by.name || t('somebody'),
            time: said(ignored.at),
            why: ignored.why,
          })}
        </p>
      )}
      <StoriesWith link={link} />
      <LinkActs link={link} />
    </div>
  )
}

function StoriesWith({ link: { stories, storyCount } }: { link: OutgoingLink }) {
  return (
    <ul className="ps-4 text-sm">
      {stories.map(({ id, headline, words: linkText }) => (
        <li key={id}>
          <DeskLink href={`/desk/articles/${id}`}>{headline || t('Untitled')}</DeskLink>
          {linkText !== '' && <span className="text-ink-3">: “{linkText}”</span>}
        </li>
      ))}
      {storyCount > stories.length && (
        <li className="text-ink-3">{t('and {n, number} more', { n: storyCount - stories.length })}</li>
      )}
    </ul>
  )
}

function LinkActs({ link: { href, state, isWanted, ignored } }: { link: OutgoingLink }) {
  const recheck = useRecheck()
  const stopIgnoring = useStopIgnoring()
  const [isAsked, setAsked] = useState(false)
  return (
    <p className="flex flex-wrap items-center gap-2">
      <ButtonLink size="small" href={href} target="_blank" rel="noopener noreferrer">
        {t('Open')}
      </ButtonLink>
      {state !== 'not-asked' && (
        <Button size="small" isOff={isWanted} onClick={() => recheck.act(href)}>
          {isWanted ? t('Will be checked soon') : t('Check again')}
        </Button>
      )}
      <Button
        size="small"
        kind={ignored ? 'plain' : 'quiet'}
        onClick={() => (ignored ? stopIgnoring.act(href) : setAsked(true))}
      >
        {ignored ? t('Stop ignoring') : t('Ignore…')}
      </Button>
      {isAsked && <IgnoreDialog href={href} onClose={() => setAsked(false)} />}
    </p>
  )
}

function facts({ said: why, movedTo, failures, failingSince, checkedAt }: OutgoingLink, said: (at: number) => string) {
  return [
    why,
    movedTo === null ? '' : t('It is now at {address}', { address: movedTo }),
    failingSince === null
      ? ''
      : t('Failed {n, plural, one {once} other {# times}} since {since}.', { n: failures, since: said(failingSince) }),
    checkedAt === null
      ? t('The first check follows a day after publication.')
      : t('Last checked {time}.', { time: said(checkedAt) }),
  ]
    .filter(Boolean)
    .join(' ')
}
