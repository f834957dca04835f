/** A name on the ballot over what it stands under; the whole text is within reach where it is cut. */
export function NameCell({ name, under }: { readonly name: string; readonly under: string }) {
  return (
    <span className="conference-two-lines" title={under === "" ? name : `${name} · ${under}`}>
      <span>{name}</span>
      {under === "" ? null : <span className="conference-secondary">{under}</span>}
    </span>
  );
}
