'use client'
import { CircleAlert } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { PasswordStep } from '#components/desk/account/password-step.tsx'
import { QrPicture } from '#components/desk/account/qr-picture.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { useConfirmation, useOffer } from '#components/desk/account/use-account.ts'
import { CodeField } from '#components/desk/parts/code-field.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Props = { onDone: () => void; onCancel?: () => void }

/** Sets up a second factor in three steps: the password, the QR code with a first code, the recovery codes. */
export function SetUpFactor({ onDone, onCancel }: Props) {
  const offer = useOffer()
  const confirmation = useConfirmation()
  if (confirmation.data) return <RecoveryCodes codes={confirmation.data.recoveryCodes} onDone={onDone} />
  if (!offer.data) {
    return (
      <PasswordStep
        does={offer.isPending ? words.setUp.checking : words.setUp.continue}
        isBusy={offer.isPending}
        error={offer.error}
        onPassword={(password) => offer.mutate({ password })}
        onCancel={onCancel}
      />
    )
  }
  return (
    <FirstCode
      {...offer.data}
      isBusy={confirmation.isPending}
      error={confirmation.error}
      onCode={(code) => confirmation.mutate({ code })}
      onCancel={onCancel}
    />
  )
}

type FirstCodeProps = {
  secret: string
  address: string
  isBusy: boolean
  error: Error | null
  onCode: (code: string) => void
  onCancel: (() => void) | undefined
}

function FirstCode({ secret, address, isBusy, error, onCode, onCancel }: FirstCodeProps) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } })
  return (
    <form className="stack" noValidate onSubmit={(event) => void handleSubmit(({ code }) => onCode(code))(event)}>
      <p>{words.setUp.hint}</p>
      <div className="offer">
        <QrPicture text={address} label={words.setUp.qrCode} />
        <div className="stack">
          <p>
            <b>{words.setUp.key}</b>
            <br />
            <code className="secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <a className="link" href={address}>
            {words.setUp.openApp}
          </a>
        </div>
      </div>
      {error && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {errorSentence(error)}
        </p>
      )}
      <CodeField
        hasFocus
        field={register('code', { required: true })}
        why={formState.errors.code && words.setUp.codeMissing}
      />
      <div className="row-flex">
        <button className="btn primary" aria-disabled={isBusy}>
          {isBusy ? words.setUp.checking : words.setUp.turnOn}
        </button>
        {onCancel && (
          <button type="button" className="btn" onClick={onCancel}>
            {everyScreenWords.cancel}
          </button>
        )}
      </div>
      <p className="hint">{words.setUp.signedOutElsewhere}</p>
    </form>
  )
}
