'use client'
import { useQuery } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { PasswordStep, type WithPassword } from '#components/desk/account/password-step.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { useSendAccount } from '#components/desk/account/use-account.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { SecondFactorView } from '#domain/newsroom-views.ts'

const words = accountWords.factor
type Doing = 'nothing' | 'setting-up' | 'new-codes' | 'ending'

/** Shows the signed-in person's second factor and lets them set it up, renew its recovery codes or remove it. */
export function FactorPart() {
  const { data, error } = useQuery(accountQueries.secondFactor())
  const [doing, setDoing] = useState<Doing>('nothing')
  const stop = () => setDoing('nothing')
  if (!data) return <p className={HINT}>{error ? accountWords.notLoaded : everyScreenWords.loading}</p>
  if (doing === 'setting-up') return <SetUpFactor onDone={stop} onCancel={stop} />
  if (doing === 'new-codes') return <NewCodes onDone={stop} />
  if (doing === 'ending') return <Ending onDone={stop} />
  return <Factor factor={data} onDo={setDoing} />
}

function Factor({ factor, onDo }: { factor: SecondFactorView; onDo: (doing: Doing) => void }) {
  const { said } = useNewsroom()
  const { isOn, since, codesLeft, isRequired } = factor
  if (!isOn) {
    return (
      <div className="grid justify-items-start gap-3">
        <Pill tone="waiting" icon={ShieldAlert}>
          {words.off}
        </Pill>
        <Button kind="primary" onClick={() => onDo('setting-up')}>
          {words.setUp}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid content-start justify-items-start gap-3">
      <Pill tone="good" icon={ShieldCheck}>
        {words.onSince(said(since ?? 0))}
      </Pill>
      <p className={codesLeft < 3 ? 'font-semibold text-red' : undefined}>{words.codesLeft(codesLeft)}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onDo('new-codes')}>{words.newCodes}</Button>
        {!isRequired && (
          <Button kind="danger" onClick={() => onDo('ending')}>
            {words.turnOff}
          </Button>
        )}
      </div>
      {isRequired && <p className={HINT}>{words.isRequired}</p>}
    </div>
  )
}

function NewCodes({ onDone }: { onDone: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const send = useSendAccount<WithPassword, { recoveryCodes: string[] }>('auth/second-factor/recovery-codes')
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <PasswordStep
      hint={words.newCodesHint}
      does={words.createCodes}
      doing={words.creatingCodes}
      send={send}
      onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      onCancel={onDone}
    />
  )
}

function Ending({ onDone }: { onDone: () => void }) {
  const send = useSendAccount<WithPassword>('auth/second-factor/end', words.turnedOff)
  return <PasswordStep hint={words.turnOffHint} does={words.turnOff} send={send} onDone={onDone} onCancel={onDone} />
}
