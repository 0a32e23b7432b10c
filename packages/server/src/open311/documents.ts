// What GeoReport v2 sends, field by field. A field we have nothing for is absent, never null.

export interface Service {
  readonly service_code: string;
  readonly service_name: string;
  readonly description: string;
  /** True: there is something to read in its definition. */
  readonly metadata: true;
  /** Whoever files has the number at once. */
  readonly type: 'realtime';
  /** Separated by commas. */
  readonly keywords: string;
  readonly group: string;
}

/** Something a client shows to people; nothing is asked for. */
export interface ServiceAttribute {
  readonly variable: false;
  readonly code: string;
  readonly datatype: 'string';
  readonly required: false;
  readonly order: number;
  readonly description: string;
}

export interface ServiceDefinition {
  readonly service_code: string;
  readonly attributes: readonly ServiceAttribute[];
}

/** No place, no co-ordinates, no pictures: they are not public. */
export interface ServiceRequest {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string;
  readonly service_name: string;
  readonly service_code: string;
  /** The title, where it was published. */
  readonly description?: string;
  readonly agency_responsible: string;
  /** The first moment of the day; only days are public. */
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  /** The last second of the day it is due. */
  readonly expected_datetime: string;
  readonly extended_attributes?: ExtendedAttributes;
}

/** What else the public view says, for who asks with `extensions=true`. */
export interface ExtendedAttributes {
  readonly jurisdiction_id: string;
  readonly state: string;
  readonly kind: string;
  readonly channel: string;
  readonly level: string;
  readonly horizon: string;
  readonly age_days: number;
  readonly disputed: boolean;
  readonly reopened: boolean;
  readonly docketed: boolean;
  readonly overdue: boolean;
  readonly witness?: string;
  readonly demo?: true;
}

export interface RequestUpdate {
  readonly update_id: string;
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly updated_datetime: string;
  readonly description: string;
}

export interface Token {
  readonly service_request_id: string;
  readonly token: string;
}

export interface Discovery {
  readonly changeset: string;
  readonly contact: string;
  readonly key_service: string;
  readonly endpoints: readonly {
    readonly specification: string;
    readonly url: string;
    readonly changeset: string;
    /** `test` where everything is demonstration data. */
    readonly type: 'production' | 'test';
    readonly formats: readonly string[];
  }[];
}

export interface RefusalDocument {
  readonly code: number;
  readonly description: string;
}

/** Anything that is sent, by the name of its root in XML. */
export type Content =
  | { readonly root: 'services'; readonly value: readonly Service[] }
  | { readonly root: 'service_definition'; readonly value: ServiceDefinition }
  | { readonly root: 'service_requests'; readonly value: readonly (ServiceRequest | Token)[] }
  | { readonly root: 'service_requests_updates'; readonly value: readonly RequestUpdate[] }
  | { readonly root: 'discovery'; readonly value: Discovery }
  | { readonly root: 'errors'; readonly value: readonly RefusalDocument[] };
