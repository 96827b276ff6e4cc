/** The paper's sign in tabs, on screens and among programs: its logo, or else the first letter of its name. */
export function PaperIcons({ hasLogo }: { hasLogo: boolean }) {
  return (
    <>
      {hasLogo ? (
        <link rel="icon" href="/icons/192.png" sizes="192x192" type="image/png" />
      ) : (
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      )}
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
    </>
  )
}
