import { isTag, type ChildNode, type Document, type Element } from "domhandler";
import { attributeOf, elementsOf, htmlOf, lineOf } from "./tree.ts";

/** How a syntax in attributes marks things (scopes) and their properties. */
export interface Dialect {
  /** The types of the thing that an element begins; null when it begins none. */
  typesOf: (element: Element) => string[] | null;
  /** The property names that an element gives a value for. */
  namesOf: (element: Element) => string[];
  /** Ids of elements elsewhere whose properties belong to the thing. */
  referencesOf: (element: Element) => string[];
  /** The address that names the thing. */
  addressOf: (element: Element) => string | null;
}

/** Steps through elements in all; a page whose things share one large part would otherwise take their product. */
const maxSteps = 2_000_000;
/** Characters of values in all, for the same reason. */
const maxCharacters = 30_000_000;
const maxNesting = 30;

const addressProperties = new Set([
  "url",
  "sameAs",
  "logo",
  "image",
  "mainEntityOfPage",
  "significantLink",
]);
const proseProperties = new Set([
  "description",
  "responsibilities",
  "qualifications",
  "experienceRequirements",
  "educationRequirements",
  "skills",
  "jobBenefits",
  "incentiveCompensation",
]);

/** Every thing of `type` in a page, as the object that JSON-LD would write. */
export function readScopedItems(
  root: Document,
  type: string,
  dialect: Dialect,
  maximum: number,
): object[] {
  const page = new ScopedPage(root, dialect);
  const items: object[] = [];
  for (const element of page.elements) {
    if (items.length >= maximum) break;
    const types = dialect.typesOf(element);
    if (types?.some((name) => name.toLowerCase() === type.toLowerCase()) !== true) continue;
    const item = page.itemOf(element, 0);
    if (item !== null) items.push({ ...item, "@type": type });
  }
  return items;
}

/** A page while its things are being read: what was read stays read, so shared parts and cycles cost nothing. */
class ScopedPage {
  readonly elements: Element[];
  readonly #dialect: Dialect;
  readonly #byId = new Map<string, Element>();
  /** Which things refer to an element by its id: it belongs to them, not to what it stands in. */
  readonly #claims = new Map<Element, Set<Element>>();
  readonly #items = new Map<Element, object | null>();
  #steps = 0;
  #characters = 0;

  constructor(root: Document, dialect: Dialect) {
    this.#dialect = dialect;
    this.elements = [...elementsOf(root)];
    for (const element of this.elements) {
      const id = attributeOf(element, "id");
      if (id !== null && !this.#byId.has(id)) this.#byId.set(id, element);
    }
    for (const element of this.elements) {
      for (const target of this.#targetsOf(element)) {
        const claims = this.#claims.get(target) ?? new Set();
        this.#claims.set(target, claims.add(element));
      }
    }
  }

  itemOf(scope: Element, nesting: number): object | null {
    const known = this.#items.get(scope);
    if (known !== undefined) return known;
    // While it is being read a thing is nothing to itself: that ends cycles.
    this.#items.set(scope, null);
    const properties = new Map<string, unknown[]>();
    const waiting: ChildNode[] = [...this.#targetsOf(scope)].toReversed();
    this.#await(waiting, scope.children);
    const seen = new Set<ChildNode>();
    while (waiting.length > 0) {
      const node = waiting.pop();
      if (node === undefined || !isTag(node) || seen.has(node) || node === scope) continue;
      seen.add(node);
      if (this.#claims.get(node)?.has(scope) === false) continue;
      const isScope = this.#dialect.typesOf(node) !== null;
      const names = this.#dialect.namesOf(node);
      for (const name of names) {
        const value =
          isScope && nesting < maxNesting
            ? this.itemOf(node, nesting + 1)
            : this.#valueOf(node, name);
        if (value !== null)
          properties.set(name, [...(properties.get(name) ?? []), value].slice(0, 200));
      }
      if (!isScope) this.#await(waiting, node.children);
    }
    const address = this.#dialect.addressOf(scope);
    const item = {
      "@type": this.#dialect.typesOf(scope) ?? [],
      ...(address === null ? {} : { "@id": address }),
      ...Object.fromEntries(
        [...properties].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
      ),
    };
    this.#items.set(scope, item);
    return item;
  }

  /** Puts nodes in line, the first to be taken next; no more than the page may cost. */
  #await(waiting: ChildNode[], nodes: readonly ChildNode[]): void {
    this.#steps += nodes.length;
    if (this.#steps > maxSteps) return;
    for (const node of nodes.toReversed()) waiting.push(node);
  }

  /** What an element says, as long as the page has not said too much. */
  #valueOf(element: Element, name: string): string | null {
    if (this.#characters > maxCharacters) return null;
    const value = valueOf(element, name);
    this.#characters += value?.length ?? 0;
    return value;
  }

  #targetsOf(element: Element): Set<Element> {
    const targets = this.#dialect
      .referencesOf(element)
      .map((id) => this.#byId.get(id))
      .filter((target) => target !== undefined);
    return new Set(targets);
  }
}

/** What an element says about a property: HTML's rules, and the text where authors mean it although the rule says an address. */
function valueOf(element: Element, name: string): string | null {
  const attribute = (key: string) => attributeOf(element, key);
  const content = attribute("content");
  if (content !== null) return content;
  switch (element.name) {
    case "meta":
      return null;
    case "link":
      return attribute("href");
    case "time":
      return attribute("datetime") ?? lineOf(element);
    case "data":
    case "meter":
      return attribute("value") ?? lineOf(element);
    case "img":
    case "source":
    case "embed":
      return name === "name" ? attribute("alt") : attribute("src");
    default:
      if (addressProperties.has(name))
        return attribute("href") ?? attribute("resource") ?? lineOf(element);
      return proseProperties.has(name) ? htmlOf(element) : lineOf(element);
  }
}
