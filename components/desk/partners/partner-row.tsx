'use client'
import * as DropdownMenu from '@radix-ui/react-dropdown-menu'
import { Ellipsis } from 'lucide-react'
import { TakenBars } from '#components/desk/partners/taken-bars.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partnersWords as words } from '#components/desk/words/partners.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

export type PartnerActs = Record<'change' | 'renew' | 'end', (partner: PartnerView) => void>
export const moreIdOf = ({ id }: { id: number }): string => `more-partner-${id}`

export function PartnerRow({ partner, acts }: { partner: PartnerView; acts: PartnerActs }) {
  const { said } = useNewsroom()
  const { name, contact, hint, endedAt, pausedAt, lastUsedAt } = partner
  return (
    <tr>
      <td>
        <b>{name}</b>
        <br />
        {endedAt === null ? (
          <span className="dim">
            {words.token(contact)} <code className="code">…{hint}</code>
          </span>
        ) : (
          <span className="dim">{words.ended(said(endedAt))}</span>
        )}
        {endedAt === null && pausedAt !== null && <p className="hint">{words.paused}</p>}
      </td>
      <td>{coveredBy(partner)}</td>
      <td className="hide-s">
        <Taken partner={partner} />
      </td>
      <td>{lastUsedAt === null ? <span className="dim">{everyScreenWords.never}</span> : said(lastUsedAt)}</td>
      <td className="num">{endedAt === null && <PartnerMenu partner={partner} acts={acts} />}</td>
    </tr>
  )
}

function coveredBy({ sections, sources }: PartnerView): string {
  const { access } = words
  const names = sections?.map(({ name }) => name)
  const own = names === undefined ? access.all : names.length === 0 ? access.none : access.sections(names)
  return sources.length === 0
    ? own
    : access.withSources(
        own,
        sources.map(({ name }) => name),
      )
}

function Taken({ partner: { days } }: { partner: PartnerView }) {
  const now = useNow(60_000)
  const sum = (of: 'requests' | 'stories') =>
    days.reduce((all, day) => all + day[of], 0).toLocaleString(partsWords.locale)
  if (days.length === 0) return <span className="dim">{words.nothingTaken}</span>
  return (
    <>
      {now !== null && <TakenBars days={days} now={now} />}
      <span className="dim">{words.taken(sum('stories'), sum('requests'))}</span>
    </>
  )
}

function PartnerMenu({ partner, acts }: { partner: PartnerView; acts: PartnerActs }) {
  const items = [
    { does: words.actions.change, act: acts.change },
    { does: words.actions.renew, act: acts.renew },
    { does: words.actions.end, act: acts.end },
  ]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        id={moreIdOf(partner)}
        className="iconbtn s"
        aria-label={everyScreenWords.moreFor(partner.name)}
        title={everyScreenWords.moreFor(partner.name)}
      >
        <Ellipsis className="i" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {items.map(({ does, act }) => (
            <DropdownMenu.Item key={does} onSelect={() => act(partner)}>
              <span className="whole">{does}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
