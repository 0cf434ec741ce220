"""Topics: the vocabulary, the tagger and what speaks for a topic. Pure; nothing here touches the disk."""
