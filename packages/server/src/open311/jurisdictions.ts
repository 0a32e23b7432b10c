// Jurisdictions are units: `jurisdiction_id` is a unit's slug.
import type { Body, BodySummary } from '@huiyin/sdk';
import { OperationError, type CallContext, type UseCases } from '../use-cases/operation.js';

export class Jurisdictions {
  readonly #useCases: Pick<UseCases, 'bodies.list' | 'bodies.get'>;

  constructor(useCases: Pick<UseCases, 'bodies.list' | 'bodies.get'>) {
    this.#useCases = useCases;
  }

  /**
   * The unit asked for, or the only one there is.
   * @throws OperationError `open311.jurisdiction-missing`, `body.not-found`
   */
  async one(slug: string | undefined, context: CallContext): Promise<Body> {
    const wanted = slug ?? (await this.#only(context))?.slug;
    if (wanted === undefined) throw new OperationError('open311.jurisdiction-missing');
    return await this.#get(wanted, context);
  }

  /** A unit that need not be given, as a number says it all; one that is has to exist. @throws OperationError */
  async check(slug: string | undefined, context: CallContext): Promise<void> {
    if (slug !== undefined) await this.#get(slug, context);
  }

  /** The unit of that slug, or the only one there is; undefined where neither is so. */
  async find(slug: string | undefined, context: CallContext): Promise<BodySummary | undefined> {
    const named = (await this.#all(context)).find((body) => body.slug === slug);
    return named ?? (await this.#only(context));
  }

  /** Whether all there is is a demonstration. */
  async isDemo(context: CallContext): Promise<boolean> {
    const all = await this.#all(context);
    const bodies = await Promise.all(all.map(({ slug }) => this.#get(slug, context)));
    return bodies.length > 0 && bodies.every(({ demo }) => demo);
  }

  async #only(context: CallContext): Promise<BodySummary | undefined> {
    const [first, ...rest] = await this.#all(context);
    return rest.length === 0 ? first : undefined;
  }

  async #all(context: CallContext): Promise<readonly BodySummary[]> {
    return (await this.#useCases['bodies.list']({ path: {}, query: {}, body: undefined }, context)).items;
  }

  #get(slug: string, context: CallContext): Promise<Body> {
    return this.#useCases['bodies.get']({ path: { body: slug }, query: {}, body: undefined }, context);
  }
}
