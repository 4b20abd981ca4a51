"""A package, so that no package of the same name that a dependency brings is taken for it."""
