/**
 * The key of a posting: organisation and reference ("DOCTO_mPwy47q" stands at the end of newer slugs), else organisation and
 * slug. Objects of the search index differ by white-label site for one and the same posting, so their ids are no keys.
 */
export function keyOf(posting: {
  organisation: string;
  slug: string | null;
  reference: string | null;
}): string | null {
  const { organisation, slug } = posting;
  const reference = posting.reference ?? referenceIn(slug ?? "");
  const last = reference ?? slug;
  return last === null || last === ""
    ? null
    : `${organisation.toLowerCase()}/${last}`.slice(0, 200);
}

/** The city before it is lower case, the organisation's short name upper case. */
export function referenceIn(slug: string): string | null {
  return /_([A-Z0-9]{1,20}_[A-Za-z0-9]{5,12})$/.exec(slug)?.[1] ?? null;
}
