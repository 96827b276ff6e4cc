'use client'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { PasswordStep } from '#components/desk/account/password-step.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { useEndFactor, useNewCodes, useSecondFactor } from '#components/desk/account/use-account.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { SecondFactorView } from '#domain/newsroom-views.ts'

type Doing = 'nothing' | 'setting-up' | 'new-codes' | 'ending'

/** Shows the signed-in person's second factor and lets them set it up, renew its recovery codes or remove it. */
export function FactorPart() {
  const factor = useSecondFactor()
  const [doing, setDoing] = useState<Doing>('nothing')
  const stop = () => setDoing('nothing')
  if (!factor.data) return <p className="hint">{factor.error ? words.notLoaded : everyScreenWords.loading}</p>
  if (doing === 'setting-up') return <SetUpFactor onDone={stop} onCancel={stop} />
  if (doing === 'new-codes') return <NewCodes onDone={stop} />
  if (doing === 'ending') return <Ending onDone={stop} />
  return <Factor factor={factor.data} onDo={setDoing} />
}

function Factor({ factor, onDo }: { factor: SecondFactorView; onDo: (doing: Doing) => void }) {
  const { said } = useNewsroom()
  const { isOn, since, codesLeft, isRequired } = factor
  if (!isOn) {
    return (
      <div className="stack">
        <p className="factor off">
          <ShieldAlert className="i" aria-hidden="true" /> {words.factor.off}
        </p>
        <p>
          <button type="button" className="btn primary" onClick={() => onDo('setting-up')}>
            {words.factor.setUp}
          </button>
        </p>
      </div>
    )
  }
  return (
    <div className="stack">
      <p className="factor yes">
        <ShieldCheck className="i" aria-hidden="true" /> {words.factor.onSince(said(since ?? 0))}
      </p>
      <p className={codesLeft < 3 ? 'late' : undefined}>{words.factor.codesLeft(codesLeft)}</p>
      <div className="row-flex">
        <button type="button" className="btn" onClick={() => onDo('new-codes')}>
          {words.factor.newCodes}
        </button>
        {!isRequired && (
          <button type="button" className="btn danger" onClick={() => onDo('ending')}>
            {words.factor.turnOff}
          </button>
        )}
      </div>
      {isRequired && <p className="hint">{words.factor.isRequired}</p>}
    </div>
  )
}

function NewCodes({ onDone }: { onDone: () => void }) {
  const made = useNewCodes()
  if (made.data) return <RecoveryCodes codes={made.data.recoveryCodes} onDone={onDone} />
  return (
    <PasswordStep
      hint={words.factor.newCodesHint}
      does={made.isPending ? words.factor.creatingCodes : words.factor.createCodes}
      isBusy={made.isPending}
      error={made.error}
      onPassword={(password) => made.mutate({ password })}
      onCancel={onDone}
    />
  )
}

function Ending({ onDone }: { onDone: () => void }) {
  const end = useEndFactor()
  return (
    <PasswordStep
      hint={words.factor.turnOffHint}
      does={words.factor.turnOff}
      isBusy={end.isPending}
      error={end.error}
      onPassword={(password) => end.mutate({ password }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}
