import {
  type Candidate,
  isJobPosting,
  type OpenedDocument,
  type Wall,
} from "@huntboard/jobposting";
import type { BoardReader } from "../board-reader.ts";
import { readAs } from "../read-as.ts";
import { objectsIn } from "../walk-json.ts";
import { readHeader, readSummary, type XingHeader } from "./header.ts";
import { xing } from "./index.ts";
import { employmentTypesOf } from "./labels.ts";

const gone =
  /Stellen(?:angebot|anzeige) ist (?:leider )?nicht mehr (?:verfügbar|online)|Job ist (?:leider )?nicht mehr (?:verfügbar|online)|job (?:ad|posting)? ?(?:is|has) no longer (?:been )?available/iu;

/** XING: JSON-LD today, microdata before, with the company in the place's name and "-" for what it does not say. */
export const xingReader: BoardReader = {
  recognises: (document) => /^XING\b/.test(document.meta.get("og:site_name") ?? ""),
  read: (document, request) => {
    const header = readHeader(document);
    const wall = wallOf(document);
    return readAs(xing, { ...document, structured: repair(document, header) }, request, {
      candidates: wall ? [] : fromMarks(document, header),
      wall,
      keyShape: /^\d{5,15}$/,
    });
  },
};

/** The page that asks for a paid membership has an address of its own, whatever was asked for. */
function wallOf(document: OpenedDocument): Wall | null {
  const path = URL.parse(document.canonicalUrl ?? "")?.pathname ?? "";
  if (path.startsWith("/upsell/") || /^XING ProJobs\b/.test(document.title))
    return "login_required";
  return gone.test(document.text.slice(0, 20_000)) ? "gone" : null;
}

function repair(document: OpenedDocument, header: XingHeader): Candidate[] {
  const labels = document.json
    .flatMap(({ value }) => [...objectsIn(value)])
    .filter((object) => isJobPosting(object))
    .map(({ employmentType }) => employmentTypesOf(employmentType));
  const single = document.structured.length === 1;
  return document.structured.map((candidate) => {
    const types = single ? (labels[0] ?? employmentTypesOf(header.employment)) : undefined;
    return {
      ...repairPlace(candidate, single ? header : null),
      // Keys of XING's own interfaces carry a suffix: 152604739.9d36ca.
      ids: candidate.ids.flatMap((id) => [id, ...(/^(\d{5,15})\.\w+$/.exec(id)?.slice(1) ?? [])]),
      ...(types ? { employmentTypes: types } : {}),
    };
  });
}

/** The company stands in the place's name, and the organisation has "-" on many pages. */
function repairPlace(candidate: Candidate, header: XingHeader | null): Candidate {
  const { company = "", locations = [], ...rest } = candidate;
  const real = locations.filter(
    ({ text }) => text !== "-" && text !== company && text !== (header?.company || null),
  );
  return {
    ...rest,
    ...(company !== "" && company !== "-" ? { company } : {}),
    ...(real.length > 0 ? { locations: real } : {}),
  };
}

/** The page's own words; only where no more than one posting is in it, since they say nothing about a list. */
function fromMarks(document: OpenedDocument, header: XingHeader): Candidate[] {
  if (document.structured.length > 1) return [];
  const key = URL.parse(document.canonicalUrl ?? "");
  const link = key ? xing.match(key) : null;
  const summary = readSummary(document);
  const company = header.company || (summary?.company ?? "");
  const city = header.city || (summary?.city ?? "");
  const title = summary?.title ?? "";
  const types = employmentTypesOf(header.employment || summary?.employment);
  if (company === "" && city === "" && title === "") return [];
  return [
    {
      source: "board-state",
      ids: link?.isPosting && link.externalId !== null ? [link.externalId] : [],
      urls: link?.isPosting ? [link.canonicalUrl] : [],
      ...(title === "" ? {} : { title }),
      ...(company === "" ? {} : { company }),
      ...(city === "" ? {} : { locations: [{ text: city, city, country: null }] }),
      ...(types ? { employmentTypes: types } : {}),
    },
  ];
}
