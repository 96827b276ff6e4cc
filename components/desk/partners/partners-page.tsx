'use client'
import { Handshake, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { EndPartnerDialog } from '#components/desk/partners/end-partner-dialog.tsx'
import { PartnerDialog } from '#components/desk/partners/partner-dialog.tsx'
import { moreIdOf, type PartnerActs, PartnerRow } from '#components/desk/partners/partner-row.tsx'
import { type NewToken, usePartnerActs, usePartners } from '#components/desk/partners/use-partners.ts'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partnersWords as words } from '#components/desk/words/partners.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

const ADD_ID = 'add-partner'
type Open = { is: 'adding' } | { is: 'changing' | 'ending'; partner: PartnerView } | ({ is: 'made' } & NewToken)

/** Lists the partners that take stories by contract; for admins. */
export function PartnersPage() {
  const list = usePartners()
  const [open, setOpen] = useState<Open | null>(null)
  const [opener, setOpener] = useState(ADD_ID)
  const openMade = (made: NewToken | null) => setOpen(made && { is: 'made', ...made })
  const { renew, end, isEnding } = usePartnerActs(openMade)
  const partners = list.data?.items
  const add = () => {
    setOpener(ADD_ID)
    setOpen({ is: 'adding' })
  }
  useKeys({ i: () => partners && add() })
  const from = (partner: PartnerView, then: () => void) => {
    setOpener(moreIdOf(partner))
    then()
  }
  const acts: PartnerActs = {
    change: (partner) => from(partner, () => setOpen({ is: 'changing', partner })),
    renew: (partner) => from(partner, () => renew(partner)),
    end: (partner) => from(partner, () => setOpen({ is: 'ending', partner })),
  }
  const dialog = {
    onClose: () => setOpen(null),
    returnFocus: () => (document.getElementById(opener) ?? document.getElementById(ADD_ID))?.focus(),
  }
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        {partners && (
          <button type="button" id={ADD_ID} className="btn primary" onClick={add}>
            <Handshake className="i" aria-hidden="true" />
            {words.add} <kbd aria-hidden="true">I</kbd>
          </button>
        )}
      </div>
      <PeopleTabs />
      {isRefused(list.error) ? (
        <div className="empty">
          <h2>{words.refused}</h2>
          <p className="lede">{words.refusedHow}</p>
        </div>
      ) : (
        <ReadingTrouble
          what={words.subject}
          error={list.error}
          hasOld={partners !== undefined}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isPending && (
        <p className="partners hint">
          <LoaderCircle className="i" aria-hidden="true" /> {words.loading}
        </p>
      )}
      {partners && <Partners partners={partners} acts={acts} />}
      {open?.is === 'adding' && <PartnerDialog partner={null} onSaved={openMade} {...dialog} />}
      {open?.is === 'changing' && <PartnerDialog partner={open.partner} onSaved={openMade} {...dialog} />}
      {open?.is === 'ending' && (
        <EndPartnerDialog
          name={open.partner.name}
          isPending={isEnding}
          onEnd={() => end(open.partner, { onSettled: () => setOpen(null) })}
          {...dialog}
        />
      )}
      {open?.is === 'made' && (
        <SecretDialog
          title={words.made.title(open.name)}
          label={words.made.label}
          secret={open.token}
          lost={words.made.lost}
          {...dialog}
        >
          <p>{words.made.hint}</p>
          <p>
            <code className="code">Authorization: Bearer …</code>
          </p>
        </SecretDialog>
      )}
    </>
  )
}

const isRefused = (error: Error | null) => error instanceof ApiProblem && error.status === 403

function Partners({ partners, acts }: { partners: readonly PartnerView[]; acts: PartnerActs }) {
  if (partners.length === 0) {
    return (
      <div className="empty">
        <h2>{words.empty}</h2>
        <p className="lede">{words.emptyHow}</p>
      </div>
    )
  }
  return (
    <div className="partners">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.columns.partner}</th>
            <th scope="col">{words.columns.access}</th>
            <th scope="col" className="hide-s">
              {words.columns.taken}
            </th>
            <th scope="col">{words.columns.asked}</th>
            <th scope="col">
              <span className="hush">{everyScreenWords.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} acts={acts} />
          ))}
        </tbody>
      </table>
      <p className="hint">
        {words.api[0]} <code className="code">/api/partner/stories</code>
        {words.api[1]}
      </p>
    </div>
  )
}
