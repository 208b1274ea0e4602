"""The practice log under every misfortune that we could think of."""
