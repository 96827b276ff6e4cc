type Props = {
  /** Layout. */
  className?: string
  /** Names and values; one that is null is not shown. */
  of: readonly (readonly [name: string, value: string | number | null])[]
}

/** Names with their values, such as figures, ruled like a table. */
export function Facts({ of: facts, className = '' }: Props) {
  return (
    <dl className={`text-base phone:text-sm ${className}`}>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className="flex justify-between gap-3 border-b border-rule py-[0.4375rem]">
              <dt className="text-ink-2">{name}</dt>
              <dd className="min-w-0 text-end wrap-break-word">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
