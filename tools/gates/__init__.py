"""What a finished site is asked, gate by gate. The tests use them on small sites, `check_site.py` on whole ones."""
