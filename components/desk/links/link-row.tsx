import { Check, CircleAlert, CircleHelp, Clock, CornerUpRight, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { IgnoreDialog } from '#components/desk/links/ignore-dialog.tsx'
import { useLinkActs } from '#components/desk/links/use-links.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { linksWords as words } from '#components/desk/words/links.ts'
import type { LinkState, OutgoingLink } from '#domain/article/links/link-views.ts'

const STATES: Record<LinkState, { tone: string; icon: LucideIcon }> = {
  unchecked: { tone: 'dim', icon: Clock },
  ok: { tone: 'yes', icon: Check },
  moved: { tone: 'meh', icon: CornerUpRight },
  gone: { tone: 'no', icon: CircleAlert },
  unreachable: { tone: 'no', icon: CircleAlert },
  private: { tone: 'no', icon: CircleAlert },
  refused: { tone: 'dim', icon: CircleHelp },
  'forbidden-by-robots': { tone: 'dim', icon: CircleHelp },
  'not-asked': { tone: 'dim', icon: CircleHelp },
}

/** An outgoing address: its state, the stories that link to it, and the actions on it. */
export function LinkRow({ link }: { link: OutgoingLink }) {
  const { said } = useNewsroom()
  const { recheck, ignore } = useLinkActs()
  const [isAsked, setAsked] = useState(false)
  const { href, state, stories, storyCount, ignored } = link
  const { tone, icon: Icon } = STATES[state]
  return (
    <li>
      <p className="row-flex">
        <span className={`state ${tone}`}>
          <Icon className="i" aria-hidden="true" />
          {link.isDead ? words.dead : words.states[state]}
        </span>
        <code>{href}</code>
      </p>
      <p className="hint">{facts(link, said)}</p>
      {ignored && <p className="hint">{words.facts.ignored(ignored.by.name, said(ignored.at), ignored.why)}</p>}
      <ul className="in">
        {stories.map(({ id, headline, words: linkText }) => (
          <li key={id}>
            <DeskLink href={`/desk/articles/${id}`}>{headline || words.untitled}</DeskLink>
            {linkText !== '' && <span className="dim">: “{linkText}”</span>}
          </li>
        ))}
        {storyCount > stories.length && <li className="dim">{words.moreStories(storyCount - stories.length)}</li>}
      </ul>
      <p className="row-flex">
        <a className="btn s" href={href} target="_blank" rel="noopener noreferrer">
          {words.open}
        </a>
        {state !== 'not-asked' && (
          <button type="button" className="btn s" aria-disabled={link.isWanted} onClick={() => void recheck(href)}>
            {link.isWanted ? words.rechecking : words.recheck}
          </button>
        )}
        {ignored ? (
          <button type="button" className="btn s" onClick={() => void ignore(href, null)}>
            {words.stopIgnoring}
          </button>
        ) : (
          <button type="button" className="btn s quiet" onClick={() => setAsked(true)}>
            {words.ignore}
          </button>
        )}
      </p>
      {isAsked && <IgnoreDialog href={href} onClose={() => setAsked(false)} />}
    </li>
  )
}

function facts({ said: why, movedTo, failures, failingSince, checkedAt }: OutgoingLink, said: (at: number) => string) {
  return [
    why,
    movedTo === null ? '' : words.facts.movedTo(movedTo),
    failingSince === null ? '' : words.facts.failed(failures, said(failingSince)),
    checkedAt === null ? words.facts.notChecked : words.facts.checked(said(checkedAt)),
  ]
    .filter(Boolean)
    .join(' ')
}
