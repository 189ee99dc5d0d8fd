/** Whether this is the build that is served as a site; put in by the build. */
declare const __IS_SITE__: boolean;
/** Hash of the model that the page is built with; empty while the page is being developed. */
declare const __MODEL_HASH__: string;
