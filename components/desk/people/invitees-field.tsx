'use client'
import type { Left } from '#components/desk/people/use-invite.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'

type Props = {
  id: string
  value: string
  left: Left[]
  /** While the invitations are sent. */
  isReadOnly: boolean
  onChange: (value: string) => void
  onSend: () => void
}

/** The field for addresses, with the reasons for those that were refused. Ctrl or Cmd and Enter send. */
export function InviteesField({ id, value, left, isReadOnly, onChange, onSend }: Props) {
  return (
    <div className={left.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{words.invite.addresses}</label>
      <textarea
        id={id}
        rows={3}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        readOnly={isReadOnly}
        aria-invalid={left.length > 0}
        aria-describedby={`${id}-hint${left.length > 0 ? ` ${id}-why` : ''}`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onSend()
        }}
      />
      <small id={`${id}-hint`}>{words.invite.addressesHint}</small>
      {left.length > 0 && (
        <div className="why" id={`${id}-why`} role="alert">
          <ul>
            {left.map(({ written, why }) => (
              <li key={written}>{written === '' ? why : words.invite.left(written, why)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
