/** As tall as the front that is to come. */
export function FrontLoading() {
  return (
    <div className="stage" aria-busy="true">
      <p className="hush" role="status">
        Reading the front
      </p>
      <span className="skel" aria-hidden="true" />
    </div>
  )
}
