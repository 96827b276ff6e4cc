import { Check, CircleAlert, CircleHelp, Clock, CornerUpRight, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { IgnoreDialog } from '#components/desk/links/ignore-dialog.tsx'
import { useRecheck, useStopIgnoring } from '#components/desk/links/use-links.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Pill, type PillTone } from '#components/desk/parts/feedback/pill.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { MoreLines } from '#components/desk/parts/list/more-lines.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import type { LinkState, OutgoingLink } from '#domain/article/links/link-views.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const STATES: Record<LinkState, [PillTone, LucideIcon, Message]> = {
  unchecked: ['plain', Clock, msg('not checked yet')],
  ok: ['good', Check, msg('works', 'address')],
  moved: ['waiting', CornerUpRight, msg('moved', 'address')],
  gone: ['bad', CircleAlert, msg('gone', 'address')],
  unreachable: ['bad', CircleAlert, msg('does not answer')],
  private: ['bad', CircleAlert, msg('not public', 'address')],
  refused: ['plain', CircleHelp, msg('blocks automated checks')],
  'forbidden-by-robots': ['plain', CircleHelp, msg('forbidden by robots.txt')],
  'not-asked': ['plain', CircleHelp, msg('not https')],
}

/** An outgoing address: its state, the stories that link to it, and the actions on it. */
export function LinkRow({ link }: { link: OutgoingLink }) {
  const { said } = useNewsroom()
  const { href, state, ignored } = link
  const [tone, icon, name] = STATES[state]
  return (
    <div className="grid gap-1 py-1">
      <p className="flex flex-wrap items-center gap-2">
        <Pill tone={tone} icon={icon}>
          {link.isDead ? t('dead', {}, 'address') : t(name)}
        </Pill>
        <code>{href}</code>
      </p>
      <p className={HINT}>{facts(link, said)}</p>
      {ignored && (
        <p className={HINT}>
          {ignored.by.name === ''
            ? t('Ignored by somebody, {time}: {why}', { time: said(ignored.at), why: ignored.why })
            : t('Ignored by {who}, {time}: {why}', {
                who: ignored.by.name,
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
          {linkText === '' ? (
            <StoryLink id={id} headline={headline} />
          ) : (
            rich('{story}: <words>{text}</words>', {
              story: <StoryLink id={id} headline={headline} />,
              text: inQuotes(linkText),
              words: (inside) => <span className="text-ink-3">{inside}</span>,
            })
          )}
        </li>
      ))}
      <MoreLines count={storyCount - stories.length} />
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
      : t('{n, plural, one {Failed once since {since}.} other {Failed # times since {since}.}}', {
          n: failures,
          since: said(failingSince),
        }),
    checkedAt === null
      ? t('The first check follows a day after publication.')
      : t('Last checked {time}.', { time: said(checkedAt) }),
  ]
    .filter(Boolean)
    .join(' ')
}
