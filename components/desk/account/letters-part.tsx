'use client'
import { toast } from 'sonner'
import { useChooseLetters, useLetterChoices } from '#components/desk/account/use-letters.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'

const words = notificationsWords.letters

/** Switches for letters about what concerns the signed-in person, one a kind. */
export function LettersPart() {
  const choices = useLetterChoices()
  const choose = useChooseLetters()
  if (choices.isError) return <p className="why">{accountWords.notLoaded}</p>
  if (!choices.data) return <p className="hint">{everyScreenWords.loading}</p>
  const { sendsMail, kinds } = choices.data
  return (
    <div className="stack">
      {!sendsMail && <p>{words.noMail}</p>}
      <fieldset className="field">
        <legend className="label">{words.legend}</legend>
        {kinds.map(({ kind, isMailed }) => (
          <label className="tick" key={kind}>
            <input
              type="checkbox"
              checked={isMailed}
              onChange={({ target }) =>
                choose.mutate(
                  { kind, isMailed: target.checked },
                  { onError: (error) => toast.error(everyScreenWords.errors.nothingChanged(errorSentence(error))) },
                )
              }
            />
            {notificationsWords.kinds[kind]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
