/** Whether this is the build that is served as a site; put in by the build. */
declare const __IS_SITE__: boolean;
